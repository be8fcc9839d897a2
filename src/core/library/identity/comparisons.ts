import { titleOf } from './rendering';
import { HeldRendering } from './heldRendering';
import { Links } from './links';
import { Neighbours } from './neighbours';
import { relate, tell, type Told } from './relate';
import type { Renderings } from './renderings';
import { Trace } from './trace';

/** Why two renderings are compared: they share a title or a number, or perhaps they meet. */
const beside = 1;
const perhaps = 0;

const noWords = new Int32Array(0);

/** Compares every rendering that comes to those of before that it may be of one paper with. */
export class Comparisons {
  readonly #renderings: Renderings;
  readonly #neighbours: Neighbours;
  /** Pairs of which one had lost its last entry when they were to be compared. */
  readonly #missed = new Links();
  /** The rendering that came last, and those that it is still to be compared to. */
  #current: { readonly told: Told<HeldRendering>; readonly others: [number, number][] } | undefined;
  /** Of the rendering that came last, and of another. */
  readonly #trace = new Trace();
  readonly #other = new Trace();

  constructor(renderings: Renderings) {
    this.#renderings = renderings;
    this.#neighbours = new Neighbours(renderings);
  }

  /** Whether there is something to be compared; nothing may be added or removed until that is done. */
  get isUnsettled(): boolean {
    return this.#current !== undefined;
  }

  /**
   * Takes in a rendering.
   *
   * @param words of its abstract
   * @param besides what it is to be compared to in any case
   */
  add(rendering: HeldRendering, words: Int32Array, besides: readonly number[]): void {
    this.#trace.write(titleOf(rendering), rendering.headWords, words);
    const others = new Map<number, number>();
    for (const row of this.#neighbours.add(rendering.row, this.#trace)) {
      others.set(row, perhaps);
    }
    for (const row of besides) {
      others.set(row, beside);
    }
    this.#compareTo(rendering, others);
  }

  /**
   * Takes up a rendering that had lost its last entry and has one again.
   *
   * @param words of its abstract
   */
  revive(rendering: HeldRendering, words: Int32Array): void {
    const others = new Map(this.#missed.of(rendering.row));
    if (others.size > 0) {
      this.#forgetMissed(rendering.row);
      this.#trace.write(titleOf(rendering), rendering.headWords, words);
      this.#compareTo(rendering, others);
    }
  }

  /** Takes out a rendering that nothing else refers to, and gives up its row. */
  remove(row: number): void {
    this.#forgetMissed(row);
    if (this.#renderings.isApart(row)) {
      this.#renderings.free(row);
    } else {
      this.#neighbours.remove(row);
    }
  }

  /** Compares the rendering that came last to at most `most` others; returns to how many it did. */
  compareSome(most: number): number {
    let compared = 0;
    const { told, others = [] } = this.#current ?? {};
    for (let other = others.pop(); told && other; other = others.pop()) {
      this.#compare(told, ...other);
      if (++compared === most) {
        return compared;
      }
    }
    this.#current = undefined;
    return compared;
  }

  #compareTo(rendering: HeldRendering, others: Map<number, number>): void {
    others.delete(rendering.row);
    if (others.size > 0) {
      this.#current = { told: tell(rendering), others: [...others] };
    }
  }

  #compare(told: Told<HeldRendering>, row: number, reason: number): void {
    const other = new HeldRendering(this.#renderings, row);
    if (!other.entry) {
      this.#missed.set(told.rendering.row, row, reason);
      return;
    }
    const toldOther = tell(other);
    if (reason === perhaps) {
      const words = toldOther.body?.words ?? noWords;
      this.#other.write(titleOf(other), other.headWords, words);
      if (!this.#trace.meets(this.#other)) {
        return;
      }
    }
    this.#renderings.links.set(told.rendering.row, row, relate(told, toldOther));
  }

  #forgetMissed(row: number): void {
    for (const other of [...this.#missed.of(row).keys()]) {
      this.#missed.set(row, other, undefined);
    }
  }
}
