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
  /** What each document is worth by the word that is being counted. */
  readonly values: Float64Array;
  readonly counted: Int32Array;
  countedCount = 0;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.matched = new Uint8Array(size);
    this.found = new Int32Array(size);
    this.values = new Float64Array(size);
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
   * @param forms the best first: how rare the word is, those tell that are as good as the first
   * @param field where alone it counts, if not everywhere
   * @returns how rare it is: 0 where no paper has it
   */
  add(forms: readonly WordForm[], field?: TextField): number {
    let frequency = 0;
    let counted = 0;
    for (const [number, segment] of this.#segments.entries()) {
      frequency += this.#count(number, segment, forms, field);
      counted += segment.countedCount;
    }
    const rarity = rarityOf(frequency, this.#collection.size);
    for (const segment of this.#segments) {
      const { values, scores, matched, found } = segment;
      for (let index = 0; index < segment.countedCount; index++) {
        const document = segment.counted[index] ?? 0;
        if (matched[document] === 0) {
          found[segment.foundCount++] = document;
        }
        matched[document] = (matched[document] ?? 0) + 1;
        scores[document] = (scores[document] ?? 0) + rarity * (values[document] ?? 0);
        values[document] = 0;
      }
      segment.countedCount = 0;
    }
    return counted > 0 ? rarity : 0;
  }

  /** Adds to the scores that papers have already what they are worth by another stem. */
  support(stem: string, weight: number): void {
    const share = weight * rarityOf(this.#collection.frequencyOf(stem), this.#collection.size);
    for (const [number, { scores, matched }] of this.#segments.entries()) {
      this.#visit(number, stem, undefined, (document, amount) => {
        if ((matched[document] ?? 0) > 0) {
          scores[document] = (scores[document] ?? 0) + share * saturated(amount);
        }
      });
    }
  }

  /** The score of a paper; 0 of one without. */
  scoreOf(segment: number, document: number): number {
    return this.#segments[segment]?.scores[document] ?? 0;
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

  /** Notes what each document of a segment is worth by a word; tells how many have it at its best. */
  #count(
    number: number,
    into: SegmentScores,
    forms: readonly WordForm[],
    field: TextField | undefined,
  ): number {
    const { values, counted } = into;
    const best = forms[0]?.worth ?? 0;
    let frequency = 0;
    for (const { stems, worth } of forms) {
      const take = (document: number, amount: number): void => {
        const value = worth * saturated(amount);
        const held = values[document] ?? 0;
        if (held === 0 && value > 0) {
          counted[into.countedCount++] = document;
        }
        if (value > held) {
          values[document] = value;
        }
      };
      const [stem = ''] = stems;
      if (stems.length === 1) {
        this.#visit(number, stem, field, take);
      } else {
        for (const [document, amount] of this.#together(number, stems, field)) {
          take(document, amount);
        }
      }
      if (worth === best) {
        frequency = into.countedCount;
      }
    }
    return frequency;
  }

  /** The documents that have all of some stems, with how much of the one that they have least of. */
  #together(
    number: number,
    stems: readonly string[],
    field: TextField | undefined,
  ): ReadonlyMap<number, number> {
    let least: ReadonlyMap<number, number> | undefined;
    for (const stem of stems) {
      const before = least;
      const next = new Map<number, number>();
      this.#visit(number, stem, field, (document, amount) => {
        const held = before ? before.get(document) : amount;
        if (held !== undefined) {
          next.set(document, Math.min(held, amount));
        }
      });
      least = next;
    }
    return least ?? new Map<number, number>();
  }

  /** Visits the documents of a segment that have a stem, with how much of it for their length. */
  #visit(
    number: number,
    stem: string,
    field: TextField | undefined,
    visitor: (document: number, amount: number) => void,
  ): void {
    const live = this.#collection.segments[number];
    if (!live) {
      return;
    }
    const { titleLengths, abstractLengths } = live.segment;
    const ofTitle = field === 'abstract' ? 0 : titleWeight;
    const ofAbstract = field === 'title' ? 0 : 1;
    live.visit(this.#collection.vocabulary.find(stem), (document, inTitle, inAbstract) => {
      visitor(
        document,
        (ofTitle * inTitle) / (this.#titleNorms[titleLengths[document] ?? 0] ?? 1) +
          (ofAbstract * inAbstract) / this.#abstractNorm(abstractLengths[document] ?? 0),
      );
    });
  }

  #abstractNorm(length: number): number {
    return this.#abstractNorms[Math.min(length, this.#abstractNorms.length - 1)] ?? 1;
  }
}

/** What a word's amount in a paper counts: ever less for more of it. */
function saturated(amount: number): number {
  return (amount * (saturation + 1)) / (amount + saturation);
}

/** What a word counts by how many of all papers have it: inverse document frequency. */
export function rarityOf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** What a text's count of a word is divided by, for each length of it. */
function norms(size: number, share: number, mean: number): Float64Array {
  return Float64Array.from({ length: size }, (_, length) => 1 - share + (share * length) / mean);
}
