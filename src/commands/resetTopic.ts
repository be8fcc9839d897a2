import type { LibraryService } from '../host/library/libraryService';
import { releasePapers } from '../host/topics/topicEdits';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Leaves it to their texts again in which topics papers stand that were moved by hand. */
export function resetTopic(papers: PaperArguments, library: LibraryService): Command {
  return {
    id: 'paperDigests.resetTopic',
    execute: async (...args) => {
      const ids = papers.papers(args).flatMap(({ id, aliases }) => [id, ...aliases]);
      if (ids.length > 0) {
        await library.topicService.changes.make(releasePapers(ids));
      }
    },
  };
}
