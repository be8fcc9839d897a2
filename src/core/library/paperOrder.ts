import type { Paper } from '../model';
import { runToEnd, type Steps } from '../steps';
import { comparePapers } from './order';
import { ShardedMap } from './shardedMap';
import { sortInSteps } from '../sortInSteps';

/** Papers gathered and looked up, and pieces of the order copied, between two steps. */
const gatheredPerStep = 2_048;
const lookedUpPerStep = 64;
const piecesPerStep = 1_024;

/** All papers in order, newest first, kept up to date by what changes. */
export class PaperOrder {
  #sorted: readonly Paper[] = [];
  /**
   * Papers as they stand in the order, by the ids of those that are others now; undefined for new ones.
   * While papers are put in place, as they will stand then.
   */
  #misplaced = new ShardedMap<Paper | undefined>();
  readonly #paper: (id: string) => Paper | undefined;
  #work: Steps<readonly Paper[]> | undefined;
  /** Whether that has begun to look for places: what changes from then on is for the next time. */
  #isGathered = false;

  /** @param paper the paper of an id as it is now */
  constructor(paper: (id: string) => Paper | undefined) {
    this.#paper = paper;
  }

  /** Notes that a paper is about to be another, to come (`before` undefined) or to go. */
  note(id: string, before: Paper | undefined): void {
    if (!this.#isGathered) {
      this.#work = undefined;
    }
    if (!this.#misplaced.has(id)) {
      this.#misplaced.set(id, before);
    }
  }

  /** Does the next piece of what is to be done; false when all is done. */
  settleSome(): boolean {
    if (!this.#isOutdated) {
      return false;
    }
    this.#work ??= this.#putInPlace();
    const step = this.#work.next();
    if (step.done === true) {
      this.#finish(step.value);
    }
    return true;
  }

  /** All papers as they were when they were last in order. */
  papersSoFar(): readonly Paper[] {
    return this.#sorted;
  }

  /** All papers. The same array until something changes. */
  papers(): readonly Paper[] {
    while (this.#isOutdated) {
      this.#finish(runToEnd(this.#work ?? this.#putInPlace()));
    }
    return this.#sorted;
  }

  get #isOutdated(): boolean {
    return this.#work !== undefined || this.#misplaced.size > 0;
  }

  #finish(sorted: readonly Paper[]): void {
    this.#sorted = sorted;
    this.#work = undefined;
    this.#isGathered = false;
  }

  *#putInPlace(): Steps<readonly Paper[]> {
    const before: Paper[] = [];
    const after: Paper[] = [];
    let count = 0;
    for (const [id, paper] of this.#misplaced.entries()) {
      const now = this.#paper(id);
      before.push(...(paper ? [paper] : []));
      after.push(...(now ? [now] : []));
      if (++count % gatheredPerStep === 0) {
        yield;
      }
    }
    this.#misplaced = new ShardedMap();
    this.#isGathered = true;
    const coming = yield* sortInSteps(after, comparePapers);
    if (this.#sorted.length === 0) {
      return coming;
    }
    const going = yield* sortInSteps(before, comparePapers);
    const leaving = yield* this.#placesOf(going);
    const places = yield* this.#placesOf(coming, { papers: going, places: leaving });
    return yield* this.#exchange(leaving, coming, places);
  }

  /**
   * For each paper the index of the first that comes after it, or of itself where it is there.
   *
   * @param papers in order
   * @param known papers in order whose places were found before: most that come are placed as the
   * same papers were that go, and comparing with those that stand far apart in memory takes long
   */
  *#placesOf(
    papers: readonly Paper[],
    known: PlacedPapers = { papers: [], places: [] },
  ): Steps<number[]> {
    const places: number[] = [];
    let next = 0;
    let low = 0;
    for (const paper of papers) {
      let other = known.papers[next];
      while (other !== undefined && comparePapers(other, paper) < 0) {
        low = known.places[next] ?? low;
        other = known.papers[++next];
      }
      const high = known.places[next] ?? this.#sorted.length;
      const isKnown = other !== undefined && comparePapers(other, paper) === 0;
      low = isKnown ? high : this.#placeOf(paper, low, high);
      places.push(low);
      if (places.length % lookedUpPerStep === 0) {
        yield;
      }
    }
    return places;
  }

  /** @param start the place is not before, nor behind `end` */
  #placeOf(paper: Paper, start: number, end: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#sorted[middle];
      if (other !== undefined && comparePapers(other, paper) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The order without what was at some places, and with others before what is at theirs. */
  *#exchange(
    going: readonly number[],
    coming: readonly Paper[],
    places: readonly number[],
  ): Steps<readonly Paper[]> {
    const exchange = new Exchange(this.#sorted, going, coming, places);
    do {
      yield;
    } while (exchange.exchangeSome());
    return exchange.result();
  }
}

/** Papers that stand in the order, with their places. */
interface PlacedPapers {
  readonly papers: readonly Paper[];
  readonly places: readonly number[];
}

/** A copy in the making, of whole pieces: most papers stay where they are among the others. */
class Exchange {
  readonly #sorted: readonly Paper[];
  readonly #going: readonly number[];
  readonly #coming: readonly Paper[];
  readonly #places: readonly number[];
  #done: (readonly Paper[])[] = [];
  #place = 0;
  #gone = 0;
  #come = 0;

  constructor(
    sorted: readonly Paper[],
    going: readonly number[],
    coming: readonly Paper[],
    places: readonly number[],
  ) {
    this.#sorted = sorted;
    this.#going = going;
    this.#coming = coming;
    this.#places = places;
  }

  /** Makes the next few exchanges; false when there are no more. */
  exchangeSome(): boolean {
    const pieces: (readonly Paper[])[] = [];
    while (pieces.length < piecesPerStep) {
      const nextGoing = this.#going[this.#gone] ?? this.#sorted.length;
      const nextComing = this.#places[this.#come] ?? this.#sorted.length;
      const next = Math.min(nextGoing, nextComing);
      pieces.push(this.#sorted.slice(this.#place, next));
      this.#place = next;
      if (this.#come < this.#coming.length && next === nextComing) {
        pieces.push(this.#coming.slice(this.#come, ++this.#come));
      } else if (this.#gone < this.#going.length) {
        this.#place++;
        this.#gone++;
      } else {
        break;
      }
    }
    this.#done.push(joined(pieces));
    return pieces.length >= piecesPerStep;
  }

  result(): readonly Paper[] {
    const [only, ...others] = this.#done;
    return only && others.length === 0 ? only : joined(this.#done);
  }
}

function joined(pieces: readonly (readonly Paper[])[]): Paper[] {
  const none: readonly Paper[] = [];
  return none.concat(...pieces);
}
