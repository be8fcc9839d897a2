import { l10n, window } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { addTopic } from '../host/topics/topicEdits';
import type { Command } from './command';

/** Makes a topic of the user's own: of the papers that a query finds. */
export function newTopic(library: LibraryService): Command {
  return {
    id: 'paperDigests.newTopic',
    execute: async (name, words) => {
      await library.start();
      const title = l10n.t('New Topic');
      const label =
        typeof name === 'string'
          ? name
          : await ask(title, l10n.t('The name of the topic'), l10n.t('Enter a name.'));
      const query =
        typeof words === 'string' || label === undefined
          ? words
          : await ask(
              title,
              l10n.t(
                'Words or "phrases" that its papers have, with - before those that they do not have',
              ),
              l10n.t('Enter a word.'),
            );
      if (label !== undefined && typeof query === 'string') {
        await library.topicService.changes.make(addTopic(label.trim(), { query: query.trim() }));
      }
    },
  };
}

function ask(title: string, prompt: string, wanted: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    validateInput: (value) => (value.trim() === '' ? wanted : undefined),
  });
}
