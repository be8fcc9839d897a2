import { hashText } from '../text/hash';
import type { Term } from './reading/vocabulary';

/** Strongest terms that make a new topic's id. */
const termsOfId = 5;

/** Gives topics their ids: the ones that they had, or such as come from what they are about. */
export class RecordIds {
  readonly #terms: readonly Term[];
  readonly #taken: Set<string>;
  readonly #given = new Set<string>();

  /** @param known ids of topics of before, which no new topic gets */
  constructor(terms: readonly Term[], known: Iterable<string>) {
    this.#terms = terms;
    this.#taken = new Set(known);
  }

  /** @param known the id of the topic of before that it goes on from, if there is one */
  idOf(
    known: string | undefined,
    weights: readonly (readonly [term: number, weight: number])[],
  ): string {
    if (known !== undefined && !this.#given.has(known)) {
      this.#given.add(known);
      return known;
    }
    const wanted = this.#newId(weights);
    let id = wanted;
    for (let next = 2; this.#taken.has(id); next++) {
      id = `${wanted}-${next}`;
    }
    this.#taken.add(id);
    return id;
  }

  #newId(weights: readonly (readonly [term: number, weight: number])[]): string {
    const strongest = weights.slice(0, termsOfId).map(([term]) => this.#terms[term]?.key ?? '');
    return hashText(strongest.sort().join('\n'));
  }
}
