import type { TextField } from '../query/fields';
import { inAbstract, inTitle, type Segment } from '../segment/segment';
import type { Collection } from './collection';

/** Weight of a title's words, and how much its length tells; the same of an abstract. */
const titleWeight = 2.2;
const titleLengthShare = 0.5;
const abstractLengthShare = 0.6;

/** How soon it no longer counts that a word stands in a paper once more. */
const saturation = 1.2;

/** How much papers have of a word for their length: BM25F (Robertson, Zaragoza and Taylor 2004). */
export class WordAmounts {
  readonly #titleNorms: Float64Array;
  readonly #abstractNorms: Float64Array;
  readonly #ofTitle: number;
  readonly #ofAbstract: number;

  /** @param field where alone a word counts, if not everywhere */
  constructor({ meanTitle, meanAbstract }: Collection, field?: TextField) {
    this.#titleNorms = norms(256, titleLengthShare, meanTitle);
    this.#abstractNorms = norms(4096, abstractLengthShare, meanAbstract);
    this.#ofTitle = field === 'abstract' ? 0 : titleWeight;
    this.#ofAbstract = field === 'title' ? 0 : 1;
  }

  /** More than any document has of a word that stands once in its abstract and not in its title. */
  get mostOfOnce(): number {
    return this.#ofAbstract / (1 - abstractLengthShare);
  }

  /** How much a document of a segment has of a word with a tally. */
  of({ titleLengths, abstractLengths }: Segment, document: number, tally: number): number {
    const abstractNorms = this.#abstractNorms;
    const length = Math.min(abstractLengths[document] ?? 0, abstractNorms.length - 1);
    const amount = (this.#ofAbstract * inAbstract(tally)) / (abstractNorms[length] ?? 1);
    const times = inTitle(tally);
    if (times === 0) {
      return amount;
    }
    return (this.#ofTitle * times) / (this.#titleNorms[titleLengths[document] ?? 0] ?? 1) + amount;
  }
}

/** More than any amount counts. */
export const mostSaturated = saturation + 1;

/** What a word's amount in a paper counts: ever less for more of it. */
export function saturated(amount: number): number {
  return (amount * (saturation + 1)) / (amount + saturation);
}

/** What a text's count of a word is divided by, for each length of it. */
function norms(size: number, share: number, mean: number): Float64Array {
  return Float64Array.from({ length: size }, (_, length) => 1 - share + (share * length) / mean);
}
