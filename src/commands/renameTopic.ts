import { l10n, window } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { renameTopic as renamed } from '../host/topics/topicEdits';
import type { Command } from './command';
import { topicOf } from './topicArguments';

/** Gives a topic the name that the user wants; it keeps it when topics are found anew. */
export function renameTopic(library: LibraryService): Command {
  return {
    id: 'paperDigests.renameTopic',
    execute: async (row, name) => {
      const title = l10n.t('Rename Topic');
      const topic = await topicOf(library, row, title);
      if (!topic) {
        return;
      }
      const typed = typeof name === 'string' ? name : await askName(title, topic.label);
      const label = typed?.trim() ?? '';
      if (label !== '' && label !== topic.label) {
        await library.topicService.changes.make(renamed(topic.id, label));
      }
    },
  };
}

function askName(title: string, value: string): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt: l10n.t('The name of the topic'), value });
}
