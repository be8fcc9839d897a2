import type { Paper } from '../model';
import { pieces } from '../pieces';
import { sortInSteps } from '../sortInSteps';
import { inSteps, type Steps } from '../steps';
import { ShardedMap } from './shardedMap';
import { compareText } from './sighting';

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

/** Ids looked at between two steps: each may have to be looked for under former names. */
const idsPerStep = 128;

/** Remembers how papers were, until someone asks what has changed. */
export class ChangeLog {
  #before = new ShardedMap<Paper | undefined>();

  /** Notes that a paper was replaced, came (`before` undefined) or is about to go. */
  note(id: string, before: Paper | undefined): void {
    if (!this.#before.has(id)) {
      this.#before.set(id, before);
    }
  }

  /** A paper as it was before it was first noted; undefined where it was not, or was not there. */
  before(id: string): Paper | undefined {
    return this.#before.get(id);
  }

  /**
   * Everything noted before the first step since the last call. A run that has begun is to be run to
   * its end.
   *
   * @param paper the paper of an id as it is now
   * @param resolve the id that a former id leads to now
   */
  *takeInSteps(
    paper: (id: string) => Paper | undefined,
    resolve: (id: string) => string | undefined,
  ): Steps<LibraryChange> {
    const noted = this.#before;
    this.#before = new ShardedMap();
    const all: string[] = [];
    yield* inSteps(noted.keys(), (id) => {
      all.push(id);
    });
    const added: string[] = [];
    const removed: string[] = [];
    const updated: string[] = [];
    const renamed: Renaming[] = [];
    for (const ids of pieces(yield* sortInSteps(all, compareText), idsPerStep)) {
      for (const id of ids) {
        const before = noted.get(id);
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
      yield;
    }
    return { added, removed, updated, renamed };
  }
}
