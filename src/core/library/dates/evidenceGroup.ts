import { weightOf, type Evidence, type Example } from './evidence';
import { dateNumber } from './partialDate';

/** A piece of evidence with everyone who makes it: papers, by id, or the dump itself. */
export class EvidenceGroup {
  readonly evidence: Omit<Evidence, 'example'>;
  readonly #examples = new Map<string, Example | undefined>();
  #example: Example | undefined;
  #isExampleKnown = false;
  #strength = 0;

  /** The dumps that it is about. */
  readonly dumps: readonly string[];

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    const { dump, other } = evidence;
    this.dumps = other === undefined ? [dump] : [dump, other];
  }

  /** What it weighs: that of its kind for each who makes it. */
  get strength(): number {
    return this.#strength;
  }

  /** How many make it. */
  get size(): number {
    return this.#examples.size;
  }

  /**
   * The paper that stands for all in words: the one of the latest date, as the most telling, and of
   * several the first by id. Always the same of the same papers.
   */
  get example(): Example | undefined {
    if (!this.#isExampleKnown) {
      this.#example = this.#mostTelling();
      this.#isExampleKnown = true;
    }
    return this.#example;
  }

  set(giver: string, example: Example | undefined): void {
    this.#examples.set(giver, example);
    this.#hasChanged();
  }

  delete(giver: string): void {
    this.#examples.delete(giver);
    this.#hasChanged();
  }

  #hasChanged(): void {
    this.#isExampleKnown = false;
    this.#strength = this.size === 0 ? 0 : weightOf(this.evidence.kind) * this.size;
  }

  #mostTelling(): Example | undefined {
    let best: Example | undefined;
    let bestGiver = '';
    for (const [giver, example] of this.#examples) {
      const order = dateNumber(best?.date) - dateNumber(example?.date);
      if (example && (!best || order < 0 || (order === 0 && giver < bestGiver))) {
        [best, bestGiver] = [example, giver];
      }
    }
    return best;
  }
}
