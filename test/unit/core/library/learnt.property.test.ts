import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookupRecord } from '../../../../src/core/enrichment/record';
import type { Paper, TopicShare } from '../../../../src/core/model';
import { withOwnTexts } from '../../../../src/core/dump/ownTexts';
import { packDump } from '../../../../src/core/dump/packedDump';
import { renderingId } from '../../../../src/core/library/entryIds';
import { Ledger } from '../../../../src/core/library/ledger/ledger';
import { Library } from '../../../../src/core/library/library';
import { ferns, lantern } from '../../../replica/arxivPapers.mjs';
import { allElsewhere } from '../dump/textsElsewhere';
import { stateOf } from './builders';
import { anySteps, outcome, type Step } from './generators/mess';

const answers = ['2401.00001', '2402.00002', '2403.00003'].flatMap((arxivId) =>
  [lantern, ferns].map((paper) => ({ ...paper, arxivId })),
);

/** Dumps, and answers on what stands in them that are right or wrong. */
const anyLibrary = anySteps.chain((steps) => {
  const held = outcome(steps);
  const entries = held.flatMap(({ dump }) => dump?.entries ?? []);
  const record = fc
    .record({
      of: fc.subarray([...new Set(entries.map(renderingId))]).map((ids) => ids.slice(0, 2)),
      found: fc.constantFrom(undefined, ...answers),
      time: fc.constantFrom('2026-01-01', '2026-02-02'),
    })
    .map(({ of, found, time }): LookupRecord => ({
      ...{ source: 'arXiv', time, asked: 'x', of },
      ...(found && { found }),
    }));
  return fc.record({
    held: fc.constant(held),
    records: fc.array(record, { maxLength: 6 }),
    later: fc.nat(),
    isAsked: fc.boolean(),
  });
});

function take(library: Library, steps: readonly Step[]): void {
  for (const { uri, dump, hint } of steps) {
    if (dump) {
      library.replace(uri, dump, hint);
    }
  }
}

describe('abstracts and entries that stand elsewhere', () => {
  it('make no difference', { timeout: 60_000 }, () => {
    const classifier = {
      assign: ({ abstract = '' }: Paper): TopicShare[] =>
        ['a', 'e'].flatMap((letter) => {
          const weight = abstract.split(letter).length / (abstract.length + 1);
          return weight > 0.05 ? [{ topic: letter, subtopic: letter, weight, because: [] }] : [];
        }),
    };
    fc.assert(
      fc.property(anyLibrary, ({ held, records, isAsked }) => {
        const [here, there] = [new Library(), new Library()];
        take(here, held);
        take(
          there,
          held.map((step) =>
            step.dump ? { ...step, dump: withOwnTexts(packDump(step.dump), allElsewhere) } : step,
          ),
        );
        for (const library of [here, there]) {
          if (isAsked) {
            library.papers();
          }
          library.classify(classifier);
          library.learn(records);
        }
        expect(stateOf(there)).toEqual(stateOf(here));
        const states = [here, there].map((library) => {
          const ledger = new Ledger(library);
          return library.papers().map((paper) => [paper.id, ledger.history(paper)]);
        });
        expect(states[1]).toEqual(states[0]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what was learnt, whatever it says', () => {
  it('leaves no trace when it is thrown away', () => {
    fc.assert(
      fc.property(anyLibrary, ({ held, records, isAsked }) => {
        const library = new Library();
        take(library, held);
        const before = stateOf(library);
        library.learn(records);
        if (isAsked) {
          library.papers();
        }
        library.forget(records);
        expect(stateOf(library)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('tells the same before and after the dumps, in any order', () => {
    fc.assert(
      fc.property(anyLibrary, ({ held, records, later, isAsked }) => {
        const library = new Library();
        const part = later % (records.length + 1);
        library.learn(records.slice(part));
        take(library, held);
        if (isAsked) {
          library.papers();
        }
        library.learn(records.slice(0, part));
        const fresh = new Library();
        take(fresh, held.toReversed());
        fresh.learn(records);
        expect(stateOf(library)).toEqual(stateOf(fresh));
      }),
      { numRuns: 150 },
    );
  });

  it('never makes a paper without entries, nor loses one', () => {
    fc.assert(
      fc.property(anyLibrary, ({ held, records }) => {
        const library = new Library();
        take(library, held);
        library.learn(records);
        const places = library.papers().flatMap(({ occurrences }) => occurrences);
        const count = held.reduce((sum, { dump }) => sum + (dump?.entries.length ?? 0), 0);
        expect(places).toHaveLength(count);
        for (const { id } of library.papers()) {
          expect(library.paper(id)?.id).toBe(id);
        }
      }),
      { numRuns: 150 },
    );
  });
});
