import type { Renderings } from './renderings';
import { RowTable } from '../../rowTable';
import { Sketches } from './sketches';
import { fewestEqual, relationOf, type Trace } from './trace';

/** The table has as many parts as two to the power of this; a multiple of {@link partsAtOnce}. */
const partBits = 10;
/** Rows that are gone are cleared out when there are this many, and this share of all. */
const fewestGone = 64;
const shareGone = 0.125;
/** Parts that are cleared out with each rendering that comes or goes meanwhile. */
const partsAtOnce = 4;

const none: ReadonlySet<number> = new Set();

/**
 * Finds renderings that may be of one paper, without comparing all: by what their traces have in
 * common. Holds too little of each to be sure of it.
 */
export class Neighbours {
  readonly #renderings: Renderings;
  readonly #table = new RowTable(partBits);
  readonly #sketches = new Sketches();
  #count = 0;
  /** What was taken out and still stands in the table, as its keys are known no more. */
  #gone = new Set<number>();
  /** The same, while the table is walked to clear it out, up to a part. */
  #swept: ReadonlySet<number> = none;
  #part = 0;

  constructor(renderings: Renderings) {
    this.#renderings = renderings;
  }

  /** Takes in a rendering and returns those of before that meet it, perhaps with some that do not. */
  add(row: number, trace: Trace): ReadonlySet<number> {
    const { keys, titleKeys, count, wordCount, signature } = trace;
    let found: Set<number> | undefined;
    let isOfTitle = true;
    const meet = (other: number): void => {
      const relation = relationOf(wordCount, this.#renderings.wordCount(other));
      const isWorthIt =
        relation === 'alike'
          ? this.#sketches.countEqual(other, signature) >= fewestEqual
          : relation === 'untold' || !isOfTitle;
      if (isWorthIt && !this.#gone.has(other) && !this.#swept.has(other)) {
        found = (found ?? new Set()).add(other);
      }
    };
    for (let at = 0; at < count; at++) {
      isOfTitle = at < titleKeys;
      this.#table.forEach(keys[at] ?? 0, meet);
    }
    for (let at = 0; at < count; at++) {
      this.#table.add(keys[at] ?? 0, row);
    }
    if (wordCount > 0) {
      this.#sketches.set(row, signature);
    }
    this.#count++;
    this.#sweepSome();
    return found ?? none;
  }

  /** Takes out a rendering, whose row is free again as soon as nothing refers to it. */
  remove(row: number): void {
    this.#gone.add(row);
    this.#count--;
    this.#sweepSome();
  }

  #sweepSome(): void {
    if (this.#swept.size > 0) {
      for (let count = 0; count < partsAtOnce; count++) {
        this.#table.sweep(this.#part++, (row) => this.#swept.has(row));
      }
      if (this.#part === this.#table.partCount) {
        this.#swept.forEach((row) => {
          this.#renderings.free(row);
        });
        this.#swept = none;
      }
    } else if (this.#gone.size > Math.max(fewestGone, this.#count * shareGone)) {
      [this.#swept, this.#gone, this.#part] = [this.#gone, new Set(), 0];
    }
  }
}
