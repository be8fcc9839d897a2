import { Neighbours } from './neighbours';
import { relate, tell, type Told } from './relate';
import { link, type Rendering } from './rendering';

/** Compares every rendering that comes to those of before that it may be of one paper with. */
export class Comparisons {
  readonly #neighbours = new Neighbours();
  /** The rendering that came last, and those that it is still to be compared to. */
  #current: { readonly told: Told; readonly others: Rendering[] } | undefined;

  /** Whether there is something to be compared; nothing may be added or removed until that is done. */
  get isUnsettled(): boolean {
    return this.#current !== undefined;
  }

  /**
   * Takes in a rendering.
   *
   * @param words of its abstract
   * @param beside what it is to be compared to in any case
   */
  add(rendering: Rendering, words: Int32Array, beside: readonly Rendering[]): void {
    const found = this.#neighbours.add(rendering, words);
    if (found.size + beside.length > 0) {
      const others = new Set([...found, ...beside]);
      others.delete(rendering);
      this.#current = { told: tell(rendering), others: [...others] };
    }
  }

  remove(rendering: Rendering): void {
    this.#neighbours.remove(rendering);
  }

  /** Compares the rendering that came last to at most `most` others; returns to how many it did. */
  compareSome(most: number): number {
    let compared = 0;
    const { told, others = [] } = this.#current ?? {};
    for (let other = others.pop(); told && other; other = others.pop()) {
      link(told.rendering, other, relate(told, tell(other)));
      if (++compared === most) {
        return compared;
      }
    }
    this.#current = undefined;
    return compared;
  }
}
