import { BoundedCache } from '../../boundedCache';
import type { Collection, Place } from './collection';
import type { TextField } from '../query/fields';
import type { LiveSegment } from '../segment/liveSegment';
import { tallyOf } from '../segment/segment';
import { StemPostings } from '../segment/stemPostings';
import { SegmentScores, type FormReading, type Worth } from './segmentScores';
import { SegmentSkim } from './segmentSkim';
import type { TopList } from './topList';
import { WordAmounts, mostSaturated, saturated } from './wordAmounts';
import type { WordForm } from './wordForms';

/** Words whose worth is held: those of a query that is being typed. */
const heldWords = 12;

/** What is reckoned in another order may differ in the last digits. */
const roundingMargin = 1 + 1e-9;

/** What papers are worth by a word. */
interface CountedWord {
  /** 0 where no paper has it. */
  readonly rarity: number;
  /** For each segment. */
  readonly found: readonly Worth[];
}

/** A form of a word with the numbers of its stems. */
interface NumberedForm {
  readonly numbers: readonly number[];
  readonly worth: number;
}

/** Takes the documents with the forms of a word. */
interface FormTaker {
  /** Documents that were taken so far with one of the best forms. */
  readonly countedCount: number;
  take(stem: number, reading: FormReading, worth: number, isBest: boolean): void;
  note(document: number, value: number, isBest: boolean): void;
}

/** Lists that papers with scores go into. */
interface Collecting {
  readonly list: TopList;
  /** Where papers go that have fewer than so many of the words that were added. */
  readonly partly?: TopList;
  readonly words?: number;
  readonly isAllowed: (segment: number, document: number) => boolean;
}

/**
 * Scores papers by the words of a query, one word at a time: BM25F (Robertson, Zaragoza and Taylor
 * 2004), with the forms of a word as one word, of which each paper's best counts.
 */
export class Scoreboard {
  readonly #collection: Collection;
  readonly #segments: readonly SegmentScores[];
  readonly #skims: readonly SegmentSkim[];
  readonly #held = new BoundedCache<CountedWord>(heldWords);
  readonly #postings = new StemPostings();
  readonly #amounts: WordAmounts;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#segments = collection.segments.map((live) => new SegmentScores(live));
    this.#skims = this.#segments.map((segment) => new SegmentSkim(segment));
    this.#amounts = new WordAmounts(collection);
  }

  /** Forgets all scores. */
  clear(): void {
    for (const segment of this.#segments) {
      segment.clear();
    }
  }

  /**
   * Adds a word's share to the scores.
   *
   * @param forms the best first: how rare the word is, those tell that are as good as the first
   * @param field where alone it counts, if not everywhere
   * @param wanted how many of the best papers are wanted when no other word comes: others may be left
   *   out then
   * @returns how rare it is: 0 where no paper has it
   */
  add(forms: readonly WordForm[], field?: TextField, wanted = Infinity): number {
    if (this.#mayLeaveOut(forms, field, wanted)) {
      const rarity = this.#addToBest(forms, wanted);
      if (rarity !== undefined) {
        return rarity;
      }
    }
    const { rarity, found } = this.#held.get(keyOf(forms, field), () => this.#count(forms, field));
    for (const [number, segment] of this.#segments.entries()) {
      const worth = found[number];
      if (worth) {
        segment.add(worth, rarity);
      }
    }
    return rarity;
  }

  /** Whether it is of use to leave papers out: where many have some form of a word. */
  #mayLeaveOut(forms: readonly WordForm[], field: TextField | undefined, wanted: number): boolean {
    return (
      field === undefined &&
      wanted < this.#collection.size &&
      forms.some((form) => this.#frequencyOf(form) > wanted)
    );
  }

  /** Adds to the scores that papers have already what they are worth by another stem. */
  support(stem: string, weight: number): void {
    const share = weight * rarityOf(this.#collection.frequencyOf(stem), this.#collection.size);
    const number = this.#collection.vocabulary.find(stem);
    for (const segment of this.#segments) {
      segment.support(number, { postings: this.#postings, amounts: this.#amounts }, share);
    }
  }

  /** The score of a paper; 0 of one without. */
  scoreOf(segment: number, document: number): number {
    return this.#segments[segment]?.scores[document] ?? 0;
  }

  /** How many of the words that were added a paper has. */
  matchedOf({ segment, document }: Place): number {
    return this.#segments[segment]?.matched[document] ?? 0;
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

  /** Puts papers with a score into lists of the best. */
  collect({ list, partly = list, words = 0, isAllowed }: Collecting): void {
    for (const [segment, { scores, matched, found, foundCount }] of this.#segments.entries()) {
      // Most papers are below both, and nothing is called for them.
      let { least } = list;
      let leastOfPartly = partly.least;
      for (let index = 0; index < foundCount; index++) {
        const document = found[index] ?? 0;
        const score = scores[document] ?? 0;
        const isPartly = (matched[document] ?? 0) < words;
        if (score >= (isPartly ? leastOfPartly : least) && isAllowed(segment, document)) {
          (isPartly ? partly : list).add({ segment, document, score });
          ({ least } = list);
          leastOfPartly = partly.least;
        }
      }
    }
  }

  /** Finds what all papers are worth by a word. */
  #count(forms: readonly WordForm[], field: TextField | undefined): CountedWord {
    const amounts = field ? new WordAmounts(this.#collection, field) : this.#amounts;
    const numbered = this.#numbered(forms);
    let frequency = 0;
    const found = this.#segments.map((segment) => {
      frequency += this.#take(segment.live, numbered, amounts, segment);
      return segment.taken();
    });
    const isAnywhere = found.some(({ documents }) => documents.length > 0);
    return { rarity: isAnywhere ? rarityOf(frequency, this.#collection.size) : 0, found };
  }

  /**
   * Adds a word's share to the scores of those papers alone that may be among the best: not of those
   * that have it once, in the abstract, and no word that was added before, or of no other where these
   * are enough. What is left out, also of what a paper is worth by several forms, is below the least
   * that so many others have. Tells how rare the word is; nothing where too few others have that, and
   * then adds nothing.
   */
  #addToBest(forms: readonly WordForm[], wanted: number): number | undefined {
    const best = forms[0]?.worth ?? 0;
    const numbered = this.#numbered(forms);
    const ofBest = forms.filter(({ worth }) => worth === best);
    const fewest = Math.max(...ofBest.map((form) => this.#frequencyOf(form)));
    const most = rarityOf(fewest, this.#collection.size) * best * mostSaturated;
    const little = this.#hasAbove(most, 0, wanted) ? tallyOf(Infinity, Infinity) : tallyOf(0, 1);
    let frequency = 0;
    for (const skim of this.#skims) {
      skim.begin(little, ofBest.length);
      frequency += this.#take(skim.scores.live, numbered, this.#amounts, skim);
    }
    const isAnywhere = this.#skims.some((skim) => skim.isAnywhere);
    const rarity = isAnywhere ? rarityOf(frequency, this.#collection.size) : 0;
    const least = rarity * best * saturated(this.#amounts.mostOfOnce);
    const isEnough = little > tallyOf(0, 1) || !isAnywhere || this.#hasAbove(least, rarity, wanted);
    for (const segment of this.#segments) {
      const worth = segment.taken();
      if (isEnough) {
        segment.add(worth, rarity);
      }
    }
    return isEnough ? rarity : undefined;
  }

  /** Whether so many papers have a score above one, with what is noted at a rarity. */
  #hasAbove(score: number, rarity: number, wanted: number): boolean {
    const least = score * roundingMargin;
    let count = 0;
    return this.#segments.some((segment) => {
      count += segment.countAbove(least, rarity, wanted - count);
      return count >= wanted;
    });
  }

  /** How many papers have a form at least. */
  #frequencyOf({ stems }: WordForm): number {
    const [stem = ''] = stems;
    return stems.length === 1 ? this.#collection.frequencyOf(stem) : 0;
  }

  /** The forms of a word with the numbers of their stems. */
  #numbered(forms: readonly WordForm[]): readonly NumberedForm[] {
    const { vocabulary } = this.#collection;
    return forms.map(({ stems, worth }) => ({
      numbers: stems.map((stem) => vocabulary.find(stem)),
      worth,
    }));
  }

  /** Hands over the documents with each form of a word; tells how many have one of the best. */
  #take(
    live: LiveSegment,
    forms: readonly NumberedForm[],
    amounts: WordAmounts,
    taker: FormTaker,
  ): number {
    const reading = { postings: this.#postings, amounts };
    let atBest = 0;
    for (const { numbers, worth } of forms) {
      const [number = -1] = numbers;
      const isBest = worth === forms[0]?.worth;
      if (numbers.length === 1) {
        taker.take(number, reading, worth, isBest);
      } else {
        for (const [document, amount] of this.#together(live, numbers, amounts)) {
          taker.note(document, worth * saturated(amount), isBest);
        }
      }
      if (isBest) {
        atBest = taker.countedCount;
      }
    }
    return atBest;
  }

  /** The documents that have all of some stems, with how much of the one that they have least of. */
  #together(
    live: LiveSegment,
    stems: readonly number[],
    amounts: WordAmounts,
  ): ReadonlyMap<number, number> {
    let least: ReadonlyMap<number, number> | undefined;
    for (const stem of stems) {
      const before = least;
      const next = new Map<number, number>();
      const { documents, tallies, size } = live.readPostings(stem, this.#postings);
      for (let index = 0; index < size; index++) {
        const document = documents[index] ?? 0;
        const amount = amounts.of(live.segment, document, tallies[index] ?? 0);
        const held = before ? before.get(document) : amount;
        if (held !== undefined) {
          next.set(document, Math.min(held, amount));
        }
      }
      least = next;
    }
    return least ?? new Map<number, number>();
  }
}

function keyOf(forms: readonly WordForm[], field: TextField | undefined): string {
  return [field, ...forms.map(({ stems, worth }) => `${stems.join('+')} ${worth}`)].join('/');
}

/** What a word counts by how many of all papers have it: inverse document frequency. */
export function rarityOf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
