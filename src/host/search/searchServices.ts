import type { LogOutputChannel } from 'vscode';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import type { ReadingLog } from '../readingLog/readingLog';
import type { Visits } from '../visits';
import { IndexingProgress } from './indexingProgress';
import { PaperSearch } from './paperSearch';
import { SearchResults } from './searchResults';

/** All that searching is made of. */
export class SearchServices extends DisposableOwner {
  readonly search: PaperSearch;
  readonly results: SearchResults;

  constructor(
    library: LibraryService,
    readingLog: ReadingLog,
    visits: Visits,
    log: LogOutputChannel,
  ) {
    super();
    this.search = new PaperSearch(library, readingLog, visits);
    this.results = this.register(new SearchResults(library, readingLog, this.search, log));
    this.register(new IndexingProgress(library.index));
  }
}
