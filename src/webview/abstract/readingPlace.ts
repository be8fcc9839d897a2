/** How far a place may be off, in CSS pixels, when it is where one was brought to. */
const tolerance = 1;

/**
 * How far down the page a reader is. After the page was taken down it goes back there, and again
 * whenever the page grows, as it does while styles, formulas and related papers come; until the
 * reader scrolls.
 */
export class ReadingPlace {
  /** Where to go back to; undefined once the reader is on the way. */
  #goal: number | undefined;

  /** @param goal in CSS pixels from the top */
  constructor(goal: number | undefined) {
    this.#goal = goal;
    new ResizeObserver(() => {
      this.restore();
    }).observe(document.body);
  }

  /** In whole CSS pixels from the top. */
  get position(): number {
    return Math.round(Math.max(this.#goal ?? window.scrollY, 0));
  }

  /** Goes back to where the reader was, as far as the page reaches. */
  restore(): void {
    if (this.#goal !== undefined) {
      window.scrollTo(0, this.#goal);
    }
  }

  /** Tells that the page has scrolled: elsewhere than to the goal, it was the reader. */
  scrolled(): void {
    const { scrollHeight, clientHeight } = document.documentElement;
    const goal = this.#goal ?? 0;
    const isReached = Math.abs(window.scrollY - goal) <= tolerance;
    if (!isReached && scrollHeight - clientHeight >= goal) {
      this.#goal = undefined;
    }
  }

  /** Forgets the goal: another paper has come. */
  leave(): void {
    this.#goal = undefined;
  }
}
