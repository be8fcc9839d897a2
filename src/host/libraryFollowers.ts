import type { Memento } from 'vscode';
import { AutoStart } from './autoStart';
import type { ContextKeys } from './contextKeys';
import type { DigestSources } from './library/digestSources';
import type { LibraryService } from './library/libraryService';
import { LibraryContext } from './libraryContext';
import type { ReadingLog } from './readingLog/readingLog';
import type { ReadingOrder } from './readingOrder';

/** What those that follow the library work with. */
export interface FollowerServices {
  readonly keys: ContextKeys;
  readonly sources: DigestSources;
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly order: ReadingOrder;
  readonly workspaceState: Memento;
}

/** Those that tell of the library, or start it, and that nobody asks anything. */
export function followLibrary(services: FollowerServices): readonly { dispose(): unknown }[] {
  const { keys, sources, library, readingLog, order, workspaceState } = services;
  return [
    new LibraryContext(keys, sources, library, readingLog, order),
    new AutoStart(library, workspaceState),
  ];
}
