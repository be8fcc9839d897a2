import type { Collection } from './collection';
import type { TextField } from '../query/fields';
import type { WordForm } from './wordForms';

/** Weight of a title's words, and how much its length tells; the same of an abstract. */
const titleWeight = 2.2;
const titleLengthShare = 0.5;
const abstractLengthShare = 0.6;
/** How soon it no longer counts that a word stands in a paper once more. */
const saturation = 1.2;

/** The scores of one segment's documents. */
class SegmentScores {
  readonly scores: Float64Array;
  /** How many wanted words each document has. */
  readonly matched: Uint8Array;
  /** Documents with a score, as they came. */
  readonly found: Int32Array;
  foundCount = 0;
  /** How much each document has of the word that is being counted. */
  readonly amounts: Float64Array;
  readonly counted: Int32Array;
  countedCount = 0;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.matched = new Uint8Array(size);
    this.found = new Int32Array(size);
    this.amounts = new Float64Array(size);
    this.counted = new Int32Array(size);
  }
}

/**
 * Scores papers by the words of a query, one word at a time: BM25F (Robertson, Zaragoza and Taylor
 * 2004), with the forms of a word as one word, of which each paper's best counts.
 */
export class Scoreboard {
  readonly #collection: Collection;
  readonly #segments: readonly SegmentScores[];
  readonly #titleNorms: Float64Array;
  readonly #abstractNorms: Float64Array;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#segments = collection.segments.map(({ dead }) => new SegmentScores(dead.length));
    this.#titleNorms = norms(256, titleLengthShare, collection.meanTitle);
    this.#abstractNorms = norms(4096, abstractLengthShare, collection.meanAbstract);
  }

  /** Forgets all scores. */
  clear(): void {
    for (const segment of this.#segments) {
      for (let index = 0; index < segment.foundCount; index++) {
        const document = segment.found[index] ?? 0;
        segment.scores[document] = 0;
        segment.matched[document] = 0;
      }
      segment.foundCount = 0;
    }
  }

  /**
   * Adds a word's share to the scores.
   *
   * @param field where alone it counts, if not everywhere
   * @returns how many papers have it
   */
  add(forms: readonly WordForm[], field?: TextField): number {
    let frequency = 0;
    for (const [number, segment] of this.#segments.entries()) {
      this.#count(number, segment, forms, field);
      frequency += segment.countedCount;
    }
    const rarity = rarityOf(frequency, this.#collection.size);
    for (const segment of this.#segments) {
      const { amounts, counted, scores, matched, found } = segment;
      for (let index = 0; index < segment.countedCount; index++) {
        const document = counted[index] ?? 0;
        const amount = amounts[document] ?? 0;
        amounts[document] = 0;
        if (matched[document] === 0) {
          found[segment.foundCount++] = document;
        }
        matched[document] = (matched[document] ?? 0) + 1;
        scores[document] =
          (scores[document] ?? 0) + (rarity * amount * (saturation + 1)) / (amount + saturation);
      }
      segment.countedCount = 0;
    }
    return frequency;
  }

  /** Visits all papers with a score. */
  visit(
    visitor: (segment: number, document: number, score: number, matched: number) => void,
  ): void {
    for (const [number, { scores, matched, found, foundCount }] of this.#segments.entries()) {
      for (let index = 0; index < foundCount; index++) {
        const document = found[index] ?? 0;
        visitor(number, document, scores[document] ?? 0, matched[document] ?? 0);
      }
    }
  }

  /** Notes how much each document of a segment has of a word. */
  #count(
    number: number,
    into: SegmentScores,
    forms: readonly WordForm[],
    field: TextField | undefined,
  ): void {
    const live = this.#collection.segments[number];
    if (!live) {
      return;
    }
    const { titleLengths, abstractLengths, stems } = live.segment;
    const { amounts, counted } = into;
    const ofTitle = field === 'abstract' ? 0 : titleWeight;
    const ofAbstract = field === 'title' ? 0 : 1;
    for (const { stem, worth } of forms) {
      const index = stems.indexOf(stem);
      if (index < 0) {
        continue;
      }
      live.visit(index, (document, inTitle, inAbstract) => {
        const amount =
          worth *
          ((ofTitle * inTitle) / (this.#titleNorms[titleLengths[document] ?? 0] ?? 1) +
            (ofAbstract * inAbstract) / this.#abstractNorm(abstractLengths[document] ?? 0));
        const held = amounts[document] ?? 0;
        if (held === 0 && amount > 0) {
          counted[into.countedCount++] = document;
        }
        if (amount > held) {
          amounts[document] = amount;
        }
      });
    }
  }

  #abstractNorm(length: number): number {
    return this.#abstractNorms[Math.min(length, this.#abstractNorms.length - 1)] ?? 1;
  }
}

/** What a word counts by how many of all papers have it: inverse document frequency. */
export function rarityOf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** What a text's count of a word is divided by, for each length of it. */
function norms(size: number, share: number, mean: number): Float64Array {
  return Float64Array.from({ length: size }, (_, length) => 1 - share + (share * length) / mean);
}
