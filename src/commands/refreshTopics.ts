import type { LibraryService } from '../host/library/libraryService';
import { withViewProgress } from '../host/viewProgress';
import type { Command } from './command';

/** Finds the topics of the library anew; those that go on keep their names. */
export function refreshTopics(library: LibraryService): Command {
  return {
    id: 'paperDigests.refreshTopics',
    execute: async () => {
      await library.start();
      await withViewProgress(library.updateTopics());
    },
  };
}
