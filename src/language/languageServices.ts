import type { Memento } from 'vscode';
import type { Citations } from '../host/cite/citations';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import type { PaperSearch } from '../host/search/paperSearch';
import type { SearchResults } from '../host/search/searchResults';

/** What the language features work with. */
export interface LanguageServices {
  readonly documents: DumpDocuments;
  readonly library: LibraryService;
  readonly papers: EntryPapers;
  readonly readingLog: ReadingLog;
  readonly results: SearchResults;
  readonly order: ReadingOrder;
  readonly citations: Citations;
  readonly search: PaperSearch;
  /** Remembers per workspace which documents are not to be touched. */
  readonly memory: Memento;
}
