import type { LatentSpace } from '../latent/latentSpace';
import type { Collection } from './collection';
import type { RankedWord } from './nearness';
import { TopList, type Candidate, type IsBetter } from './topList';

/** What it counts, of the best paper's score, that a paper is about just what is looked for. */
const latentShare = 0.5;
/** How near a paper has to be that comes in by that. */
const leastLikeness = 0.4;
const mostBroughtIn = 20;
/** In larger collections, words find enough papers, and to look through all takes too long. */
const mostPapers = 10_000;

/** What a search knows of papers by their words. */
export interface FirstOpinion {
  /** The best by their words, the best first. */
  readonly candidates: readonly Candidate[];
  /** The score of any paper. */
  readonly scoreOf: (segment: number, document: number) => number;
  /** Whether a paper may be found at all. */
  readonly isAllowed: (segment: number, document: number) => boolean;
}

/**
 * Puts the best papers in order by what they are about beyond the words of a query, and brings in a
 * few that may share no word with it (a linear mixture, as in Hofmann 1999).
 */
export class SecondOpinion {
  readonly #collection: Collection;
  readonly #space: LatentSpace;
  readonly #isBetter: IsBetter;
  readonly #place: Int32Array | undefined;

  /** @param words those of the query */
  constructor(
    collection: Collection,
    space: LatentSpace,
    isBetter: IsBetter,
    words: readonly RankedWord[],
  ) {
    this.#collection = collection;
    this.#space = space;
    this.#isBetter = isBetter;
    this.#place = space.placeOf(
      words.flatMap(({ forms: [best] }) =>
        (best?.stems ?? []).map((stem) => ({ stem, weight: best?.worth ?? 0 })),
      ),
    );
  }

  /** The same papers with what they gain, in their new order. */
  reordered(candidates: readonly Candidate[]): Candidate[] {
    const unit = unitOf(candidates);
    return this.#sorted(
      candidates.map((candidate) => {
        const live = this.#collection.segments[candidate.segment];
        const likeness =
          live && this.#place
            ? this.#space.likeness(live.segment, candidate.document, this.#place)
            : 0;
        return { ...candidate, score: candidate.score + unit * Math.max(0, likeness) };
      }),
    );
  }

  /**
   * All papers in order.
   *
   * @param window how many of the first change their places; no other comes before one of them
   */
  of({ candidates, scoreOf, isAllowed }: FirstOpinion, window: number): readonly Candidate[] {
    const first = this.reordered(candidates.slice(0, window));
    const unit = unitOf(candidates);
    const known = new Set(first.map(keyOf));
    const near = this.#nearest(
      (segment, document) =>
        !known.has(keyOf({ segment, document })) && isAllowed(segment, document),
    );
    const come = near.map(({ segment, document, score }): Candidate => ({
      segment,
      document,
      score: scoreOf(segment, document) + unit * score,
    }));
    const all = this.#sorted([...first, ...come]);
    if (first.length < window) {
      return all;
    }
    const front = all.slice(0, window);
    const inFront = new Set(front.map(keyOf));
    // Who is pushed out keeps the score that was below all of theirs.
    return [...front, ...candidates.filter((candidate) => !inFront.has(keyOf(candidate)))];
  }

  #sorted(candidates: Candidate[]): Candidate[] {
    return candidates.sort((a, b) => (this.#isBetter(a, b) ? -1 : 1));
  }

  /** The documents nearest to the query, with how near. */
  #nearest(isAllowed: (segment: number, document: number) => boolean): Candidate[] {
    const nearest = new TopList(mostBroughtIn, this.#isBetter);
    const { segments, size } = this.#collection;
    const place = this.#place;
    if (!place || size > mostPapers) {
      return [];
    }
    for (const [segment, live] of segments.entries()) {
      this.#space.visitNear(live.segment, place, leastLikeness, (document, score) => {
        if (live.dead[document] === 0 && score >= nearest.least && isAllowed(segment, document)) {
          nearest.add({ segment, document, score });
        }
      });
    }
    return nearest.sorted();
  }
}

function unitOf(candidates: readonly Candidate[]): number {
  return latentShare * (candidates[0]?.score ?? 0);
}

function keyOf({ segment, document }: Pick<Candidate, 'segment' | 'document'>): number {
  return segment * 2 ** 32 + document;
}
