import { describe, expect, it } from 'vitest';
import { KnownPapers } from '../../../src/core';
import { encodeVisit, startVisit } from '../../../src/host/visitRecord';

const paper = (id: string): { id: string; aliases: string[] } => ({ id, aliases: [] });
const hour = 60 * 60 * 1000;
const start = Date.UTC(2026, 4, 1);

describe('visits', () => {
  it('count nothing as new the first time', () => {
    expect(startVisit(undefined, start)).toEqual({});
    expect(startVisit('nonsense', start)).toEqual({});
    expect(startVisit('{"v":1,"at":5,"seen":"damaged"}', start)).toEqual({});
    expect(startVisit('[1]', start)).toEqual({});
  });

  it('know, after a while, what was there before', () => {
    const kept = encodeVisit({}, new KnownPapers([paper('a')]), start);
    const { known } = startVisit(kept, start + 2 * hour);
    expect(known?.has(paper('a'))).toBe(true);
    expect(known?.has(paper('b'))).toBe(false);
  });

  it('go on over a reload', () => {
    const kept = encodeVisit({}, new KnownPapers([paper('a')]), start);
    const second = startVisit(kept, start + 2 * hour);
    const reloaded = startVisit(
      encodeVisit(second, new KnownPapers([paper('a'), paper('b')]), start + 2.5 * hour),
      start + 3 * hour,
    );
    expect(reloaded.known?.has(paper('b'))).toBe(false);
    expect(startVisit(kept, start + 0.5 * hour)).toEqual({});
  });
});
