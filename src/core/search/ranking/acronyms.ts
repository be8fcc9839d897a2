import { stemOf } from '../analysis/stemOf';
import { BoundedCache } from '../boundedCache';
import type { LiveSegment } from '../segment/liveSegment';
import { SegmentText } from '../segment/segmentText';
import { StemPostings } from '../segment/stemPostings';
import type { Collection } from './collection';
import { lettersOf, mayBeShort, wordsBack } from './longForm';

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
  readonly #held = new BoundedCache<readonly string[]>(256);

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
    const papers = this.#papersWith(stemOf(term));
    for (const { live, document } of papers) {
      for (const long of new Set(this.#longForms(live, document, term))) {
        counts.set(long, (counts.get(long) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return best && best[1] >= agreement * papers.length ? best[0].split(' ') : [];
  }

  #papersWith(stem: string): readonly { readonly live: LiveSegment; readonly document: number }[] {
    const number = this.#collection.vocabulary.find(stem);
    const papers = this.#collection.segments.flatMap((live) => {
      const { ids } = live.segment;
      const { documents, size } = live.readPostings(number, postings, mostPapers);
      return Array.from(documents.subarray(0, size), (document) => ({
        id: ids.at(document),
        live,
        document,
      }));
    });
    return papers.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostPapers);
  }

  /** The long forms that stand before a short one in a paper: stems with blanks between. */
  #longForms({ segment }: LiveSegment, document: number, term: string): string[] {
    const { vocabulary } = this.#collection;
    const wanted = vocabulary.find(stemOf(term)) + 1;
    const { words } = text.read(segment, document);
    const { stems } = vocabulary;
    const [title = 0, abstract = 0] = text.lengths;
    const found: string[] = [];
    for (let at = 0; at < title + abstract; at++) {
      if (stems[words[at] ?? 0] !== wanted) {
        continue;
      }
      const start = at < title ? 0 : title;
      const wordBefore = (back: number): string | undefined =>
        at - back >= start ? vocabulary.at(words[at - back] ?? 0) : undefined;
      for (const letters of lettersOf(term)) {
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
}
