import type { LibraryService } from '../host/library/libraryService';
import { withViewProgress } from '../host/viewProgress';
import type { Command } from './command';

/** Reads every dump again. */
export function refresh(library: LibraryService): Command {
  return { id: 'paperDigests.refresh', execute: () => withViewProgress(library.refresh()) };
}
