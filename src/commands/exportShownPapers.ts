import { commands } from 'vscode';
import type { Command } from './command';

/** Exports the papers of the Papers view as a whole: VS Code hands its menus the selected rows. */
export const exportShownPapers: Command = {
  id: 'paperDigests.exportShownPapers',
  execute: () => commands.executeCommand('paperDigests.exportPapers'),
};
