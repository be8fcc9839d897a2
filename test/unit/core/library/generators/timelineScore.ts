import { Library } from '../../../../../src/core/library/library';
import { listIntervals } from './intervals';
import type { Timeline, TimelineDump } from './timeline';

/** How well the years of lists are found, as numbers of dumps. */
export interface TimelineScore {
  /** Whose year is settled by what is said, when nothing is wrong. */
  readonly resolvable: number;
  /** Of those, how many years are right. */
  readonly right: number;
  /** Claimed as certain (printed or pinned), and wrong. */
  readonly wrong: number;
  /** Of those, how many could be known, and are in no contradiction that is shown. */
  readonly unnoticed: number;
}

/** A library of dumps. */
export function libraryOfTimeline(dumps: readonly TimelineDump[]): Library {
  const library = new Library();
  for (const { uri, dump, hint } of dumps) {
    library.replace(uri, dump, hint);
  }
  return library;
}

/**
 * What the library makes of some dumps of a timeline, by their truth. Resolvable are those that the
 * uncorrupted evidence settles.
 */
export function scoreTimeline(timeline: Timeline, dumps: readonly TimelineDump[]): TimelineScore {
  const library = libraryOfTimeline(dumps);
  const intervals = listIntervals(timeline.sound);
  const shown = new Set(library.contradictions().flatMap(({ uris }) => uris));
  const score = { resolvable: 0, right: 0, wrong: 0, unnoticed: 0 };
  dumps.forEach(({ uri, listed }, index) => {
    const { least, greatest } = intervals.get(timeline.sound[index]?.uri ?? '') ?? {};
    const claim = library.dump(uri)?.listed;
    const isRight = claim?.year === listed.year;
    if (least === greatest) {
      score.resolvable++;
      score.right += isRight ? 1 : 0;
    }
    if ((claim?.certainty === 'printed' || claim?.certainty === 'pinned') && !isRight) {
      score.wrong++;
      score.unnoticed += shown.has(uri) || least !== greatest ? 0 : 1;
    }
  });
  return score;
}
