import type { LibraryService } from '../host/library/libraryService';
import type { Command } from './command';

/** Undoes the latest change of topics: a move of papers, a name, a merge, what was hidden or pinned. */
export function undoTopicChange(library: LibraryService): Command {
  return {
    id: 'paperDigests.undoTopicChange',
    execute: () => library.topicService.changes.undo(),
  };
}
