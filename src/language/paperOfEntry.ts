import type { CancellationToken } from 'vscode';
import type { Entry, Paper } from '../core';
import { entryIds } from '../core';
import type { LibraryService } from '../host/library/libraryService';

/** The paper of an entry, as far as the library knows it now. */
export function knownPaper(library: LibraryService, entry: Entry): Paper | undefined {
  for (const id of entryIds(entry)) {
    const paper = library.paper(id);
    if (paper) {
      return paper;
    }
  }
  return undefined;
}

/** The paper of an entry; waits for the library to load where it does not know it yet. */
export async function findPaper(
  library: LibraryService,
  entry: Entry,
  token: CancellationToken,
): Promise<Paper | undefined> {
  const known = knownPaper(library, entry);
  if (known && library.isStarted && !library.status.loading) {
    return known;
  }
  await library.start();
  return token.isCancellationRequested ? undefined : knownPaper(library, entry);
}
