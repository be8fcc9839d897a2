/**
 * What the user decided by hand on which entries are one paper. Decisions are plain data for a host
 * to keep; each one holds whatever dumps come and go, and lies idle while what it speaks of is not
 * there. Taking one out of the list undoes it.
 */
export type Decision = MergeDecision | SplitDecision;

/** Two papers are one, by any of their ids, whatever their numbers, titles and abstracts say. */
export interface MergeDecision {
  readonly merge: readonly [string, string];
}

/**
 * Entries of one rendering (see `renderingId`) stand apart from all others, in every dump or in one.
 * Merges come after splits, so that what was split can be put together anew.
 */
export interface SplitDecision {
  readonly split: string;
  /** URI of the only dump whose entries are meant. */
  readonly uri?: string;
}

/** Decisions made ready to be looked up. */
export class DecisionBook {
  readonly #splits = new Map<string, Set<string | undefined>>();
  readonly #partners = new Map<string, string[]>();
  readonly merges: readonly (readonly [string, string])[];

  constructor(decisions: readonly Decision[]) {
    const merges: (readonly [string, string])[] = [];
    for (const decision of decisions) {
      if ('merge' in decision) {
        const [one, other] = decision.merge;
        merges.push(decision.merge);
        this.#partners.set(one, [...(this.#partners.get(one) ?? []), other]);
        this.#partners.set(other, [...(this.#partners.get(other) ?? []), one]);
      } else {
        const uris = this.#splits.get(decision.split) ?? new Set();
        this.#splits.set(decision.split, uris.add(decision.uri));
      }
    }
    this.merges = merges;
  }

  /** All ids that decisions speak of. */
  get ids(): string[] {
    return [...this.#splits.keys(), ...this.#partners.keys()];
  }

  /** Whether an entry of a rendering stands apart: in its dump only, in every one, or not. */
  splitOf(renderingId: string, uri: string): 'here' | 'everywhere' | undefined {
    const uris = this.#splits.get(renderingId);
    return uris?.has(uri) === true
      ? 'here'
      : uris?.has(undefined) === true
        ? 'everywhere'
        : undefined;
  }

  /** Ids that an id was merged with. */
  partnersOf(id: string): readonly string[] {
    return this.#partners.get(id) ?? [];
  }

  /** Whether anything was merged. */
  get hasMerges(): boolean {
    return this.#partners.size > 0;
  }
}
