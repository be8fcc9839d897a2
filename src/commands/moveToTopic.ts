import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { movePapers } from '../host/topics/movePapers';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import { pickTopic } from './topicArguments';

/** Puts papers into a topic for good, whatever their texts say. */
export function moveToTopic(papers: PaperArguments, library: LibraryService): Command {
  return {
    id: 'paperDigests.moveToTopic',
    execute: async (...args) => {
      const moved = papers.papers(args);
      if (moved.length === 0) {
        return;
      }
      await library.start();
      const topics = library.topics?.topics ?? [];
      const [, , wanted] = args;
      const topic =
        typeof wanted === 'string'
          ? topics.find(({ id }) => id === wanted)
          : await pickTopic(
              topics,
              l10n.t('Move to Topic'),
              moved.length === 1
                ? l10n.t('Select the topic that the paper belongs to')
                : l10n.t('Select the topic that the {0} papers belong to', moved.length),
            );
      if (topic) {
        await movePapers(library.topicService.changes, moved, topic);
      }
    },
  };
}
