import { compareText } from '../sighting';
import { strengthOf, type Evidence, type Example, type Strength } from './evidence';
import { dateNumber } from './partialDate';

/** A piece of evidence with everyone who makes it: papers, by id, or the dump itself. */
export class EvidenceGroup {
  readonly evidence: Omit<Evidence, 'example'>;
  readonly #examples = new Map<string, Example | undefined>();
  #example: Example | undefined;
  #isExampleKnown = false;

  /** The dumps that it is about. */
  readonly dumps: readonly string[];
  /** Place of its kind in the ranking. */
  readonly strength: Strength;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    const { dump, other } = evidence;
    this.dumps = other === undefined ? [dump] : [dump, other];
    this.strength = strengthOf(evidence.kind);
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
    this.#isExampleKnown = false;
  }

  delete(giver: string): void {
    this.#examples.delete(giver);
    this.#isExampleKnown = false;
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

/** Strongest first; an order that no history has a part in. */
export function compareStrength(groupA: EvidenceGroup, groupB: EvidenceGroup): number {
  const [a, b] = [groupA.evidence, groupB.evidence];
  return (
    groupA.strength.row - groupB.strength.row ||
    groupB.size - groupA.size ||
    groupA.strength.place - groupB.strength.place ||
    b.weight - a.weight ||
    compareText(a.dump, b.dump) ||
    compareText(a.other ?? '', b.other ?? '') ||
    compareText(a.from ?? '', b.from ?? '') ||
    compareText(a.to ?? '', b.to ?? '')
  );
}
