import { l10n, window } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { addTopic } from '../host/topics/topicEdits';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Makes a topic of the user's own of some papers and of what is like them. */
export function newTopicFromPapers(papers: PaperArguments, library: LibraryService): Command {
  return {
    id: 'paperDigests.newTopicFromPapers',
    execute: async (...args) => {
      const examples = papers.papers(args).map(({ id }) => id);
      if (examples.length === 0) {
        return;
      }
      const [, , name] = args;
      const label = typeof name === 'string' ? name : await askName(examples.length);
      if (label !== undefined) {
        await library.topicService.changes.make(addTopic(label.trim(), { examples }));
      }
    },
  };
}

function askName(count: number): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Topic from Papers'),
    prompt:
      count === 1
        ? l10n.t('The name of the topic of this paper and of those that are like it')
        : l10n.t(
            'The name of the topic of these {0} papers and of those that are like them',
            count,
          ),
    validateInput: (value) => (value.trim() === '' ? l10n.t('Enter a name.') : undefined),
  });
}
