import { describe, expect, it } from 'vitest';
import { listIntervals } from './generators/intervals';
import { generateTimeline, promisedSize } from './generators/timeline';
import { libraryOfTimeline, scoreTimeline } from './generators/timelineScore';

const seeds = [101, 102, 103, 104, 105, 106];

describe('200 dumps over four years that overlap', () => {
  it('have their years as far as anything settles them, when nothing is wrong', () => {
    for (const seed of seeds.slice(0, 2)) {
      const { clean } = generateTimeline(promisedSize, seed);
      const library = libraryOfTimeline(clean);
      const intervals = listIntervals(clean);
      expect(library.contradictions()).toEqual([]);
      for (const { uri, listed } of clean) {
        const claim = library.dump(uri)?.listed;
        const { least = -Infinity, greatest = Infinity } = intervals.get(uri) ?? {};
        const isCertain = claim?.certainty === 'printed' || claim?.certainty === 'pinned';
        expect([uri, isCertain]).toEqual([uri, least === greatest]);
        expect(claim?.year).toBe(Number.isFinite(least) ? least : undefined);
        expect(least).toBeLessThanOrEqual(listed.year);
      }
    }
  });

  it('have 99 of 100 years that can be known right, with 2 % of the evidence wrong', () => {
    const total = { resolvable: 0, right: 0, unnoticed: 0 };
    for (const seed of seeds) {
      const timeline = generateTimeline(promisedSize, seed);
      const score = scoreTimeline(timeline, timeline.corrupted);
      total.resolvable += score.resolvable;
      total.right += score.right;
      total.unnoticed += score.unnoticed;
    }
    expect(total.resolvable).toBeGreaterThan(100 * seeds.length);
    expect(total.right / total.resolvable).toBeGreaterThanOrEqual(0.99);
    expect(total.unnoticed).toBe(0);
  });

  it('are dated the same in whatever order they come', () => {
    const { corrupted } = generateTimeline({ ...promisedSize, dumps: 60, papers: 900 }, 107);
    const forwards = libraryOfTimeline(corrupted);
    const backwards = libraryOfTimeline(corrupted.toReversed());
    backwards.remove(corrupted[0]?.uri ?? '');
    backwards.dumps();
    corrupted.slice(0, 1).forEach(({ uri, dump, hint }) => {
      backwards.replace(uri, dump, hint);
    });
    expect(backwards.dumps()).toEqual(forwards.dumps());
    expect(backwards.contradictions()).toEqual(forwards.contradictions());
  });
});
