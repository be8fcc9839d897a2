import type { Enrichment } from '../host/enrichment/enrichment';
import type { LibraryService } from '../host/library/libraryService';
import type { PaperDecisions } from '../host/paperDecisions';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { PaperSearch } from '../host/search/paperSearch';
import type { SmartFolders } from '../host/smartFolders/smartFolders';
import type { SourceServices } from '../host/source/sourceServices';
import type { SubscriptionServices } from '../host/subscription/subscriptionServices';
import type { TreeFilter } from '../host/treeFilter';
import type { PapersView } from './papersView';

/** What other extensions, and the tests, may use. */
export interface PaperDigests {
  readonly library: LibraryService;
  readonly search: PaperSearch;
  readonly readingLog: ReadingLog;
  readonly papersView: PapersView;
  readonly filter: TreeFilter;
  readonly decisions: PaperDecisions;
  readonly smartFolders: SmartFolders;
  readonly subscription: SubscriptionServices;
  readonly source: SourceServices;
  readonly enrichment: Enrichment;
}
