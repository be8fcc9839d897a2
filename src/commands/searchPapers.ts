import type { LibraryService } from '../host/library/libraryService';
import type { PaperSearch } from '../host/paperSearch';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import type { Command } from './command';
import type { PaperOpener } from './paperOpener';
import { SearchSession } from './search/searchSession';

/** Searches titles and abstracts while the user types. */
export function searchPapers(
  library: LibraryService,
  search: PaperSearch,
  readingLog: ReadingLog,
  order: ReadingOrder,
  opener: PaperOpener,
): Command {
  return {
    id: 'paperDigests.search',
    execute: () => {
      new SearchSession(library, search, readingLog, order, opener).show();
    },
  };
}
