import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../src/core/library/library';
import { stateOf } from './builders';
import { generateTimeline, type TimelineDump } from './generators/timeline';

/** Captures among which a good deal is wrong, so that much has to be let go and taken up again. */
const muddle = { dumps: 14, papers: 40, entries: 7, wrong: 0.15 };

const anyEdit = fc.record({
  dump: fc.nat({ max: muddle.dumps - 1 }),
  kind: fc.constantFrom('clean', 'corrupted', 'corrupted', 'removed'),
  year: fc.option(fc.integer({ min: 2021, max: 2026 }), { freq: 6 }),
  /** Whether anyone asks before the next edit, and how far that one comes. */
  steps: fc.constantFrom(0, 3, 40, Infinity),
});

describe('years, of dumps that come, go and change', () => {
  it(
    'are those that a fresh library of the dumps finds, with the same reasons',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.array(anyEdit, { minLength: 5, maxLength: 25, size: 'max' }),
          (seed, edits) => {
            const { clean, corrupted } = generateTimeline(muddle, seed);
            const library = new Library();
            const held = new Map<number, TimelineDump>();
            for (const { dump, kind, year, steps } of edits) {
              const before = held.get(dump);
              const capture = (kind === 'clean' ? clean : corrupted)[dump];
              if (before && (kind === 'removed' || before.uri !== capture?.uri)) {
                library.remove(before.uri);
                held.delete(dump);
              }
              if (capture && kind !== 'removed') {
                const hint = { ...capture.hint, ...(year !== null && { year }) };
                held.set(dump, { ...capture, hint });
                library.replace(capture.uri, capture.dump, hint);
              }
              const work = library.settleInSteps();
              for (let step = 0; step < steps && work.next().done !== true; step++);
            }
            const fresh = new Library();
            for (const { uri, dump, hint } of held.values()) {
              fresh.replace(uri, dump, hint);
            }
            expect(stateOf(library)).toEqual(stateOf(fresh));
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
