import { commands, l10n, window } from 'vscode';
import type { Command } from './command';

/** Characters of a selection that are searched for: as much as an abstract has. */
const mostCharacters = 2000;

/** Searches for papers about what is selected in the editor, whatever file it is. */
export const findLikeSelection: Command = {
  id: 'paperDigests.findLikeSelection',
  execute: async () => {
    const editor = window.activeTextEditor;
    const text = editor?.document.getText(editor.selection).slice(0, mostCharacters) ?? '';
    // Marks of the query language and of other languages mean nothing here.
    const words = text.match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];
    if (words.length === 0) {
      await window.showInformationMessage(l10n.t('Select some words in the editor first.'));
      return;
    }
    await commands.executeCommand('paperDigests.search', words.join(' ').toLowerCase());
  },
};
