import { stemOf } from '../analysis/stemOf';
import { BoundedCache } from '../../boundedCache';
import { SegmentText } from '../segment/segmentText';
import { StemPostings } from '../segment/stemPostings';
import { unitAt } from '../segment/unitBytes';
import type { Collection, Place } from './collection';
import { lastUnits, lettersOf, mayBeShort, wordsBack } from './longForm';

/** Papers with a short form that are looked at for what it stands for, by id. */
const mostPapers = 60;
/** Of these, what part has to explain it, in the same way. */
const agreement = 0.1;

const text = new SegmentText();
const postings = new StemPostings();

/**
 * What short forms stand for, where papers explain them: read when a query asks, in the texts of some
 * papers that have the short form, so that nothing is held for it.
 */
export class Acronyms {
  readonly #collection: Collection;
  readonly #held = new BoundedCache<readonly string[]>(2048);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** The stems of the words that a short form stands for; none where no paper tells. */
  longForm(term: string): readonly string[] {
    return mayBeShort(term) ? this.#held.get(term, () => this.#find(term)) : [];
  }

  /** The stem of the short form that papers use for these words; undefined where there is none. */
  shortForm(terms: readonly string[]): string | undefined {
    const short = terms.map((term) => term.charAt(0)).join('');
    const stem = stemOf(short);
    const long = this.#collection.frequencyOf(stem) > 0 ? this.longForm(short) : [];
    const isSame =
      long.length === terms.length && terms.every((term, at) => stemOf(term) === long[at]);
    return isSame ? stem : undefined;
  }

  #find(term: string): readonly string[] {
    const counts = new Map<string, number>();
    const stem = this.#collection.vocabulary.find(stemOf(term));
    const papers = this.#papersWith(stem);
    const forms = lettersOf(term);
    const ends = forms.flatMap(lastUnits);
    for (const paper of papers) {
      for (const long of new Set(this.#longForms(paper, stem, forms, ends))) {
        counts.set(long, (counts.get(long) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return best && best[1] >= agreement * papers.length ? best[0].split(' ') : [];
  }

  /** The first papers with a stem by their ids. */
  #papersWith(stem: number): readonly Place[] {
    const heads = this.#collection.segments.flatMap((live, segment) => {
      const { documents, size } = live.readPostings(stem, postings, mostPapers);
      return size > 0 ? [{ segment, documents: documents.slice(0, size), at: 0 }] : [];
    });
    const first: Place[] = [];
    while (first.length < mostPapers) {
      let next: Place | undefined;
      for (const { segment, documents, at } of heads) {
        const document = documents[at];
        if (document !== undefined) {
          const place = { segment, document };
          next = !next || this.#collection.isBefore(place, next) ? place : next;
        }
      }
      if (!next) {
        break;
      }
      first.push(next);
      for (const head of heads) {
        head.at += head.segment === next.segment ? 1 : 0;
      }
    }
    return first;
  }

  /**
   * The long forms that stand before a short one in a paper: stems with blanks between.
   *
   * @param short what the letters of the short form may be
   * @param ends the letters with one of which the last word of a long form begins
   */
  #longForms(
    { segment, document }: Place,
    stem: number,
    short: readonly string[],
    ends: readonly number[],
  ): string[] {
    const { vocabulary, segments } = this.#collection;
    const held = segments[segment]?.segment;
    if (!held) {
      return [];
    }
    const { words } = text.read(held, document);
    const { stems } = vocabulary;
    const [title = 0, abstract = 0] = text.lengths;
    const found: string[] = [];
    for (let at = 0; at < title + abstract; at++) {
      if (stems[words[at] ?? 0] !== stem + 1) {
        continue;
      }
      const start = at < title ? 0 : title;
      if (at === start || !this.#mayEnd(words[at - 1] ?? 0, ends)) {
        continue;
      }
      const wordBefore = (back: number): string | undefined =>
        at - back >= start ? vocabulary.at(words[at - back] ?? 0) : undefined;
      for (const letters of short) {
        const back = wordsBack(letters, wordBefore);
        if (back > 0) {
          const long = Array.from(words.subarray(at - back, at)).filter(
            (word) => !vocabulary.isStop(word),
          );
          found.push(long.map((word) => vocabulary.at(vocabulary.stemOf(word))).join(' '));
          break;
        }
      }
    }
    return found;
  }

  /** Whether a word may stand right before a short form of which these are the last letters. */
  #mayEnd(word: number, ends: readonly number[]): boolean {
    const { vocabulary } = this.#collection;
    const { bytes, starts } = vocabulary.words;
    return vocabulary.isStop(word) || ends.includes(unitAt(bytes, starts[word] ?? 0));
  }
}
