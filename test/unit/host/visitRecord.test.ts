import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPapers, runToEnd } from '../../../src/core';
import { withChecksum } from '../../../src/host/checkedText';
import { encodeVisit, startVisit, type Visit } from '../../../src/host/visitRecord';

const paper = (id: string): { id: string; aliases: string[] } => ({ id, aliases: [] });
const started = (text: string | undefined, now: number): Visit => runToEnd(startVisit(text, now));
const encoded = (visit: Visit, seen: readonly string[], now: number): string =>
  runToEnd(encodeVisit(visit, runToEnd(KnownPapers.inSteps(seen.map(paper))), now));
const hour = 60 * 60 * 1000;
const start = Date.UTC(2026, 4, 1);

describe('visits', () => {
  it('count nothing as new the first time', () => {
    expect(started(undefined, start)).toEqual({});
    expect(started('nonsense', start)).toEqual({});
    for (const json of ['{"v":1,"at":5,"seen":"damaged"}', '{"v":2,"at":5}', '[1]', '{']) {
      expect(started(runToEnd(withChecksum(json)), start)).toEqual({});
    }
  });

  it('count nothing as new where what was kept is damaged', () => {
    const kept = encoded({}, ['a', 'b'], start);
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.string({ maxLength: 2 }), (place, other) => {
        const damaged = kept.slice(0, place) + other + kept.slice(place + 1);
        fc.pre(damaged !== kept);
        expect(started(damaged, start + 2 * hour)).toEqual({});
      }),
    );
  });

  it('know, after a while, what was there before', () => {
    const kept = encoded({}, ['a'], start);
    const { known } = started(kept, start + 2 * hour);
    expect(known?.has(paper('a'))).toBe(true);
    expect(known?.has(paper('b'))).toBe(false);
  });

  it('go on over a reload', () => {
    const kept = encoded({}, ['a'], start);
    const second = started(kept, start + 2 * hour);
    const reloaded = started(encoded(second, ['a', 'b'], start + 2.5 * hour), start + 3 * hour);
    expect(reloaded.known?.has(paper('b'))).toBe(false);
    expect(started(kept, start + 0.5 * hour)).toEqual({});
  });
});
