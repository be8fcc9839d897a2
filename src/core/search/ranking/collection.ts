import type { LiveSegment } from '../segment/liveSegment';
import type { Vocabulary } from '../segment/vocabulary';
import type { WordCounts } from '../segment/wordCounts';

/** Where a paper is held. */
export interface Place {
  readonly segment: number;
  readonly document: number;
}

/** Papers as they are held. */
export interface Searched {
  readonly segments: readonly LiveSegment[];
  readonly vocabulary: Vocabulary;
  readonly counts: WordCounts;
}

/** All papers that are searched, wherever they are held, with what ranking has to know of them all. */
export class Collection {
  readonly segments: readonly LiveSegment[];
  readonly vocabulary: Vocabulary;
  readonly counts: WordCounts;
  /** Number of papers. */
  readonly size: number;
  /** Mean length of a title, in words that are no stop words; 1 where there is none. */
  readonly meanTitle: number;
  /** The same of abstracts. */
  readonly meanAbstract: number;

  constructor({ vocabulary, counts, segments }: Searched) {
    this.vocabulary = vocabulary;
    this.counts = counts;
    this.segments = segments.filter(({ size }) => size > 0);
    this.size = sum(this.segments, ({ size }) => size);
    this.meanTitle = sum(this.segments, ({ titleLength }) => titleLength) / this.size || 1;
    this.meanAbstract = sum(this.segments, ({ abstractLength }) => abstractLength) / this.size || 1;
  }

  /** The id of a paper by where it is held. */
  idOf({ segment, document }: Place): string {
    return this.segments[segment]?.segment.ids.at(document) ?? '';
  }

  /** Whether the id of one paper is below that of another. */
  isBefore(a: Place, b: Place): boolean {
    if (a.segment === b.segment) {
      return a.document < b.document;
    }
    const [left, right] = [this.segments[a.segment], this.segments[b.segment]];
    return (
      left !== undefined &&
      right !== undefined &&
      left.segment.ids.compare(a.document, right.segment.ids, b.document) < 0
    );
  }

  /** How many papers have a stem. */
  frequencyOf(stem: string): number {
    return this.counts.ofStem(this.vocabulary.find(stem));
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
