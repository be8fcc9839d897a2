import type { Entry, Paper } from '../core';
import { entryIds } from '../core';

/** Finds the papers of entries; what an entry is called is worked out once. */
export class EntryPapers {
  readonly #find: (id: string) => Paper | undefined;
  readonly #ids = new Map<string, readonly string[]>();

  /** @param find a paper by its id, or by one that it had */
  constructor(find: (id: string) => Paper | undefined) {
    this.#find = find;
  }

  paperOf(entry: Entry): Paper | undefined {
    const name = `${entry.arxivId ?? ''} ${entry.title}`;
    let ids = this.#ids.get(name);
    if (!ids) {
      ids = entryIds(entry);
      this.#ids.set(name, ids);
    }
    for (const id of ids) {
      const paper = this.#find(id);
      if (paper) {
        return paper;
      }
    }
    return undefined;
  }
}
