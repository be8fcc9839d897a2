import { BoundedCache } from '../boundedCache';
import type { Collection } from './collection';
import type { TextField } from '../query/fields';
import { inAbstract, inTitle } from '../segment/segment';
import { StemPostings } from '../segment/stemPostings';
import type { WordForm } from './wordForms';

/** Weight of a title's words, and how much its length tells; the same of an abstract. */
const titleWeight = 2.2;
const titleLengthShare = 0.5;
const abstractLengthShare = 0.6;
/** How soon it no longer counts that a word stands in a paper once more. */
const saturation = 1.2;

/** Words whose worth is held: those of a query that is being typed. */
const heldWords = 12;

/** Some documents of a segment, and what each is worth by a word. */
interface Worth {
  readonly documents: Int32Array;
  readonly worth: Float64Array;
}

/** What papers are worth by a word. */
interface CountedWord {
  /** 0 where no paper has it. */
  readonly rarity: number;
  /** For each segment. */
  readonly found: readonly Worth[];
}

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

  /** Notes what documents are worth by a form of the word that is being counted: the best counts. */
  take(documents: Uint32Array, amounts: Float64Array, size: number, worth: number): void {
    const { values, counted } = this;
    let count = this.countedCount;
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const value = worth * saturated(amounts[index] ?? 0);
      const held = values[document] ?? 0;
      if (value > held) {
        values[document] = value;
        if (held === 0) {
          counted[count++] = document;
        }
      }
    }
    this.countedCount = count;
  }

  /** What was noted, which is forgotten here. */
  taken(): Worth {
    const documents = this.counted.slice(0, this.countedCount);
    const worth = new Float64Array(documents.length);
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      worth[index] = this.values[document] ?? 0;
      this.values[document] = 0;
    }
    this.countedCount = 0;
    return { documents, worth };
  }

  /** Adds what documents are worth by a word to their scores. */
  add({ documents, worth }: Worth, rarity: number): void {
    const { scores, matched, found } = this;
    let count = this.foundCount;
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      const before = matched[document] ?? 0;
      if (before === 0) {
        found[count++] = document;
      }
      matched[document] = before + 1;
      scores[document] = (scores[document] ?? 0) + rarity * (worth[index] ?? 0);
    }
    this.foundCount = count;
  }
}

/**
 * Scores papers by the words of a query, one word at a time: BM25F (Robertson, Zaragoza and Taylor
 * 2004), with the forms of a word as one word, of which each paper's best counts.
 */
export class Scoreboard {
  readonly #collection: Collection;
  readonly #segments: readonly SegmentScores[];
  readonly #held = new BoundedCache<CountedWord>(heldWords);
  readonly #postings = new StemPostings();
  #amounts = new Float64Array(1024);
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
    const { rarity, found } = this.#held.get(keyOf(forms, field), () => this.#count(forms, field));
    for (const [number, segment] of this.#segments.entries()) {
      const worth = found[number];
      if (worth) {
        segment.add(worth, rarity);
      }
    }
    return rarity;
  }

  /** Adds to the scores that papers have already what they are worth by another stem. */
  support(stem: string, weight: number): void {
    const share = weight * rarityOf(this.#collection.frequencyOf(stem), this.#collection.size);
    for (const [number, { scores, matched }] of this.#segments.entries()) {
      const size = this.#read(number, stem, undefined);
      const { documents } = this.#postings;
      for (let index = 0; index < size; index++) {
        const document = documents[index] ?? 0;
        if ((matched[document] ?? 0) > 0) {
          const amount = this.#amounts[index] ?? 0;
          scores[document] = (scores[document] ?? 0) + share * saturated(amount);
        }
      }
    }
  }

  /** The score of a paper; 0 of one without. */
  scoreOf(segment: number, document: number): number {
    return this.#segments[segment]?.scores[document] ?? 0;
  }

  /** Whether some paper has so many of the words that were added. */
  hasPaperWith(words: number): boolean {
    return this.#segments.some(({ matched, found, foundCount }) => {
      for (let index = 0; index < foundCount; index++) {
        if (matched[found[index] ?? 0] === words) {
          return true;
        }
      }
      return false;
    });
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

  /** Finds what all papers are worth by a word. */
  #count(forms: readonly WordForm[], field: TextField | undefined): CountedWord {
    const best = forms[0]?.worth ?? 0;
    let frequency = 0;
    const found = this.#segments.map((segment, number) => {
      let atBest = 0;
      for (const { stems, worth } of forms) {
        const [stem = ''] = stems;
        if (stems.length === 1) {
          const size = this.#read(number, stem, field);
          segment.take(this.#postings.documents, this.#amounts, size, worth);
        } else {
          const together = this.#together(number, stems, field);
          const amounts = Float64Array.from(together.values());
          segment.take(Uint32Array.from(together.keys()), amounts, amounts.length, worth);
        }
        if (worth === best) {
          atBest = segment.countedCount;
        }
      }
      frequency += atBest;
      return segment.taken();
    });
    const isAnywhere = found.some(({ documents }) => documents.length > 0);
    return { rarity: isAnywhere ? rarityOf(frequency, this.#collection.size) : 0, found };
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
      const size = this.#read(number, stem, field);
      for (let index = 0; index < size; index++) {
        const document = this.#postings.documents[index] ?? 0;
        const amount = this.#amounts[index] ?? 0;
        const held = before ? before.get(document) : amount;
        if (held !== undefined) {
          next.set(document, Math.min(held, amount));
        }
      }
      least = next;
    }
    return least ?? new Map<number, number>();
  }

  /**
   * Reads the documents of a segment that have a stem, with how much of it for their length; tells
   * how many they are.
   */
  #read(number: number, stem: string, field: TextField | undefined): number {
    const live = this.#collection.segments[number];
    if (!live) {
      return 0;
    }
    live.readPostings(this.#collection.vocabulary.find(stem), this.#postings);
    const { documents, tallies, size } = this.#postings;
    const { titleLengths, abstractLengths } = live.segment;
    const ofTitle = field === 'abstract' ? 0 : titleWeight;
    const ofAbstract = field === 'title' ? 0 : 1;
    if (this.#amounts.length < size) {
      this.#amounts = new Float64Array(2 * size);
    }
    const amounts = this.#amounts;
    const titleNorms = this.#titleNorms;
    const abstractNorms = this.#abstractNorms;
    const longest = abstractNorms.length - 1;
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const tally = tallies[index] ?? 0;
      const length = Math.min(abstractLengths[document] ?? 0, longest);
      amounts[index] =
        (ofTitle * inTitle(tally)) / (titleNorms[titleLengths[document] ?? 0] ?? 1) +
        (ofAbstract * inAbstract(tally)) / (abstractNorms[length] ?? 1);
    }
    return size;
  }
}

function keyOf(forms: readonly WordForm[], field: TextField | undefined): string {
  return [field, ...forms.map(({ stems, worth }) => `${stems.join('+')} ${worth}`)].join('/');
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
