import type { Entry, Paper } from '../core';
import { entryIds, renderingId } from '../core';

/** Finds the papers of entries; what an entry is called is worked out once. */
export class EntryPapers {
  readonly #find: (id: string) => Paper | undefined;
  readonly #ids = new Map<string, readonly string[]>();

  /** @param find a paper by its id, or by one that it had */
  constructor(find: (id: string) => Paper | undefined) {
    this.#find = find;
  }

  /** The paper of an entry, as far as it is known now. */
  paperOf(entry: Entry): Paper | undefined {
    for (const id of this.idsOf(entry)) {
      const paper = this.#find(id);
      if (paper) {
        return paper;
      }
    }
    return undefined;
  }

  /** The ids under which the paper of an entry may be known, the surest first. */
  idsOf(entry: Entry): readonly string[] {
    // Two papers of one title differ in their abstracts.
    const name = `${entry.arxivId ?? ''} ${entry.title}\n${entry.abstract ?? ''}`;
    let ids = this.#ids.get(name);
    if (!ids) {
      const others = entryIds(entry);
      ids = [...others.slice(0, -1), renderingId(entry), ...others.slice(-1)];
      this.#ids.set(name, ids);
    }
    return ids;
  }
}
