import type { Paper } from '../model';

/** A paper that is known by another id now. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** What became of the papers since someone last asked, by id and in order of ids. */
export interface LibraryChange {
  /** Ids that were not there before. */
  readonly added: readonly string[];
  /** Ids that are no longer there. */
  readonly removed: readonly string[];
  /** Papers that are there as before and differ in anything. */
  readonly updated: readonly string[];
  /** For removed ids: where the paper is now, for its reading state to move along. */
  readonly renamed: readonly Renaming[];
}

/** Remembers how papers were, until someone asks what has changed. */
export class ChangeLog {
  readonly #before = new Map<string, Paper | undefined>();

  /** Notes that a paper was replaced, came (`before` undefined) or is about to go. */
  note(id: string, before: Paper | undefined): void {
    if (!this.#before.has(id)) {
      this.#before.set(id, before);
    }
  }

  /**
   * Everything noted since the last call.
   *
   * @param paper the paper of an id as it is now
   * @param resolve the id that a former id leads to now
   */
  take(
    paper: (id: string) => Paper | undefined,
    resolve: (id: string) => string | undefined,
  ): LibraryChange {
    const added: string[] = [];
    const removed: string[] = [];
    const updated: string[] = [];
    const renamed: Renaming[] = [];
    for (const id of [...this.#before.keys()].sort()) {
      const before = this.#before.get(id);
      const after = paper(id);
      if (before && !after) {
        removed.push(id);
        const to = [id, ...before.aliases].map(resolve).find((found) => found !== undefined);
        if (to !== undefined) {
          renamed.push({ from: id, to });
        }
      } else if (after && !before) {
        added.push(id);
      } else if (after !== before) {
        updated.push(id);
      }
    }
    this.#before.clear();
    return { added, removed, updated, renamed };
  }
}
