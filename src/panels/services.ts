import type { Memento, Uri } from 'vscode';
import type { PaperKeys } from '../host/cite/paperKeys';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import type { PaperSearch } from '../host/search/paperSearch';
import type { TreeFilter } from '../host/treeFilter';

/** What the abstract panels work with. */
export interface AbstractServices {
  readonly extensionUri: Uri;
  readonly library: Pick<
    LibraryService,
    | 'start'
    | 'status'
    | 'paper'
    | 'ledger'
    | 'topics'
    | 'titleLine'
    | 'remembered'
    | 'index'
    | 'onDidChange'
    | 'onDidChangeStatus'
  >;
  readonly readingLog: Pick<ReadingLog, 'statusOf' | 'set' | 'onDidChange'>;
  readonly order: Pick<
    ReadingOrder,
    'neighbour' | 'position' | 'current' | 'selected' | 'onDidChange' | 'onDidSelect'
  >;
  readonly search: Pick<PaperSearch, 'find'>;
  readonly documents: Pick<DumpDocuments, 'show'>;
  /** Remembers over sessions which sections are open, and what is not like a paper. */
  readonly memory: Memento;
  readonly filter: Pick<TreeFilter, 'showTopic'>;
  readonly citations: { readonly keys: Pick<PaperKeys, 'keyNow' | 'onDidAssign'> };
}

/** What the previews of digests work with. */
export interface PreviewServices {
  readonly extensionUri: Uri;
  readonly library: Pick<LibraryService, 'start' | 'topics' | 'onDidChange'>;
  readonly papers: Pick<EntryPapers, 'paperOf'>;
  readonly readingLog: Pick<ReadingLog, 'statusOf' | 'onDidChange'>;
  readonly documents: Pick<DumpDocuments, 'parse' | 'showOffset'>;
}
