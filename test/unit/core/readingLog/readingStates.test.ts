import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/core/readingLog/fields';
import type { PaperIds, ReadingRecord, SingleField } from '../../../../src/core/readingLog/record';
import { singleFields } from '../../../../src/core/readingLog/record';
import { ReadingStates } from '../../../../src/core/readingLog/readingStates';
import { noStatus } from '../../../../src/core/readingLog/readingStatus';
import { decodeRecords, encodeRecords } from '../../../../src/core/readingLog/recordText';
import { compareStamps } from '../../../../src/core/readingLog/stamp';
import { runToEnd } from '../../../../src/core/steps';
import { decodeText } from '../../../../src/host/decodeText';
import { arbitraryRecords, idsOf, recordAt } from './arbitraryRecords';

const titleId = 'title:0011aabb';
const arxivId = 'arxiv:2401.01234';
const now = 5;

describe('ReadingStates', () => {
  it('knows nothing of a paper at first', () => {
    expect(new ReadingStates().statusOf(paper(arxivId), now)).toEqual(noStatus);
  });

  it('goes by the latest of what was set, field by field', () => {
    const states = statesOf([
      recordAt(3, arxivId, { read: true, note: 'first' }),
      recordAt(5, arxivId, { read: false, later: true }),
      recordAt(4, arxivId, { starred: true, note: 'second' }),
    ]);
    expect(states.statusOf(paper(arxivId), now)).toEqual({
      ...noStatus,
      starred: true,
      later: true,
      note: 'second',
    });
  });

  it('loses no tag where two windows tag the same paper', () => {
    const states = statesOf([
      recordAt(1, arxivId, { tags: { eeg: true, 'to do': true } }),
      recordAt(2, arxivId, { by: 'm2.a', tags: { review: true, 'to do': false } }),
    ]);
    expect(states.statusOf(paper(arxivId), now).tags).toEqual(['eeg', 'review']);
    expect(states.tags()).toEqual(['eeg', 'review']);
  });

  it('hides papers for ever or for a while', () => {
    const states = statesOf([
      recordAt(1, 'a', { hidden: true }),
      recordAt(1, 'b', { hidden: 7 }),
      recordAt(1, 'c', { hidden: now }),
      recordAt(1, 'd', { hidden: 9 }),
      recordAt(2, 'd', { hidden: false }),
    ]);
    const hidden = ['a', 'b', 'c', 'd'].map((id) => {
      const { hidden: isHidden, hiddenUntil } = states.statusOf(paper(id), now);
      return [isHidden, hiddenUntil];
    });
    expect(hidden).toEqual([
      [true, undefined],
      [true, 7],
      [false, undefined],
      [false, undefined],
    ]);
    expect(states.nextEnd(now)).toBe(7);
    expect(states.nextEnd(7)).toBeUndefined();
    expect(states.endingBetween(4, 7)).toEqual(['b', 'c']);
  });

  it('tells whether a record decides anything', () => {
    const states = new ReadingStates();
    const record = recordAt(3, arxivId, { read: true, tags: { eeg: true } });
    expect(states.add(record)).toBe(true);
    expect(states.add({ ...record })).toBe(false);
    expect(states.add(recordAt(2, arxivId, { read: false, tags: { eeg: false } }))).toBe(false);
    expect(states.add(recordAt(2, arxivId, { also: [titleId], read: false }))).toBe(true);
  });
});

describe('the union of logs', () => {
  const spread = arbitraryRecords.chain((records) =>
    fc.record({
      records: fc.constant(records),
      again: fc.array(fc.constantFrom(...records, recordAt(0, 'x', { read: true })), {
        maxLength: 6,
      }),
      order: fc.array(fc.nat(20), { minLength: 18, maxLength: 18 }),
    }),
  );

  it('is the same in any order and however often a record comes', () => {
    fc.assert(
      fc.property(spread, ({ records, again, order }) => {
        const known = again.filter((record) => records.includes(record));
        const mixed = [...records, ...known]
          .map((record, index) => ({ record, place: order[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ record }) => ({ ...record }));
        expect(allOf(statesOf(mixed), records)).toEqual(allOf(statesOf(records), records));
      }),
    );
  });

  it('is commutative, associative and idempotent, also of what compaction leaves', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, arbitraryRecords, (a, b, c) => {
        const all = [...a, ...b, ...c];
        const whole = allOf(statesOf(all), all);
        expect(allOf(statesOf([...compact(a), ...compact(b), ...c]), all)).toEqual(whole);
        expect(allOf(statesOf([...compact([...c, ...compact(b)]), ...a]), all)).toEqual(whole);
        expect(allOf(statesOf([...compact(all), ...compact(all), ...b]), all)).toEqual(whole);
      }),
    );
  });

  it('agrees with a plain reading of the records', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const states = statesOf(records);
        for (const id of idsOf(records)) {
          const own = records.filter(({ paper: of, also = [] }) => [of, ...also].includes(id));
          const status = states.statusOf(paper(id), now);
          expect(status.read).toBe(latestOf(own, 'read') ?? false);
          expect(status.starred).toBe(latestOf(own, 'starred') ?? false);
          expect(status.later).toBe(latestOf(own, 'later') ?? false);
          expect(status.note).toBe(latestOf(own, 'note') ?? '');
          const hidden = latestOf(own, 'hidden') ?? false;
          expect(status.hidden).toBe(typeof hidden === 'number' ? hidden > now : hidden);
        }
      }),
    );
  });
});

describe('lines of a log', () => {
  const encoder = new TextEncoder();

  it('tell the same as the records that they are read as one by one', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const states = new ReadingStates();
        expect(states.read(encoder.encode(encodeRecords(records)), decodeText)).toEqual({
          foreign: [],
          damaged: [],
        });
        expect(known(states)).toEqual(known(statesOf(records)));
        expect(states.takeChanged().sort()).toEqual(
          idsOf(records.filter((record) => fieldsOf(record).length > 0)).sort(),
        );
        expect(states.takeChanged()).toEqual([]);
      }),
    );
  });

  it('tell the same where bytes were changed, taken away or put between', () => {
    const bytesOfLines = arbitraryRecords.map((records) => encoder.encode(encodeRecords(records)));
    const byte = fc.oneof(fc.constantFrom(...encoder.encode('"\\,:{}[]0 n\nt')), fc.nat(255));
    const edit = fc.record({
      at: fc.nat(),
      removed: fc.nat(2),
      put: fc.array(byte, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(bytesOfLines, fc.array(edit, { maxLength: 4 }), (bytes, edits) => {
        const edited = edits.reduce(
          (before, { at, removed, put }) =>
            before.toSpliced(at % (before.length + 1), removed, ...put),
          [...bytes],
        );
        const lines = Uint8Array.from(edited);
        const { records, ...others } = decodeRecords(decodeText(lines));
        const states = new ReadingStates();
        expect(states.read(lines, decodeText)).toEqual(others);
        expect(known(states)).toEqual(known(statesOf(records)));
        const latest = records.toSorted(compareStamps).at(-1) ?? { at: 0, count: 0 };
        expect(states.latest).toMatchObject({ at: Math.max(0, latest.at) });
      }),
      { numRuns: 1000 },
    );
  });

  it('have the ids and names that they say, whatever these are', () => {
    const odd = ['a","also":["b', 'a\\', '\u00ff', '\ud800', 'é', ''];
    const records = odd.map((id, at) =>
      recordAt(at, id, { also: odd.slice(at), tags: { [id]: true } }),
    );
    const states = new ReadingStates();
    states.read(encoder.encode(encodeRecords(records)), decodeText);
    expect(known(states)).toEqual(known(statesOf(records)));
    expect(known(states)).toEqual(records);
  });
});

describe('compaction', () => {
  it('keeps nothing that is overruled, and does not change when done again', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const compacted = compact(records);
        expect(compact(compacted)).toEqual(compacted);
        const states = new ReadingStates();
        const latestFirst = compacted.toReversed();
        expect(latestFirst.every((record) => states.add(record))).toBe(true);
      }),
    );
  });

  it('leaves one record of a paper that was marked a thousand times', () => {
    const records = Array.from({ length: 1000 }, (_, at) =>
      recordAt(at, arxivId, { read: at % 2 === 0, starred: true }),
    );
    expect(compact(records)).toEqual([records.at(-1)]);
  });
});

describe('a paper whose id changes', () => {
  const starred = recordAt(7, titleId, { starred: true, read: true, tags: { eeg: true } });

  it('keeps its state when it gains an arXiv id', () => {
    const {
      read,
      starred: isStarred,
      tags,
    } = statesOf([starred]).statusOf(paper(arxivId, titleId), now);
    expect([read, isStarred, tags]).toEqual([true, true, ['eeg']]);
  });

  it('keeps its state when it loses its arXiv id again', () => {
    const states = statesOf([{ ...starred, paper: arxivId, also: [titleId] }]);
    expect(states.statusOf(paper(titleId), now).starred).toBe(true);
  });

  it('can be set anew under its new id', () => {
    const anew = recordAt(9, arxivId, { also: [titleId], starred: false, tags: { eeg: false } });
    const states = statesOf([starred, anew]);
    for (const ids of [paper(arxivId, titleId), paper(titleId), paper(arxivId)]) {
      const { starred: isStarred, tags } = states.statusOf(ids, now);
      expect([isStarred, tags]).toEqual([false, []]);
    }
    expect(states.statusOf(paper(arxivId, titleId), now).read).toBe(true);
  });

  it('has the latest of what was set under each of its ids', () => {
    const states = statesOf([
      recordAt(1, arxivId, { read: true }),
      recordAt(2, titleId, { read: false }),
    ]);
    expect(states.statusOf(paper(arxivId, titleId), now).read).toBe(false);
    expect(states.statusOf(paper(titleId, arxivId), now).read).toBe(false);
    expect(states.statusOf(paper(arxivId), now).read).toBe(true);
  });

  it('does not lend its state to others', () => {
    expect(statesOf([starred]).statusOf(paper('title:other'), now)).toEqual(noStatus);
  });
});

function paper(id: string, ...aliases: string[]): PaperIds {
  return { id, aliases };
}

function statesOf(records: readonly ReadingRecord[]): ReadingStates {
  const states = new ReadingStates();
  for (const record of records) {
    states.add(record);
  }
  return states;
}

function known(states: ReadingStates): readonly ReadingRecord[] {
  return runToEnd(states.records());
}

function compact(records: readonly ReadingRecord[]): readonly ReadingRecord[] {
  return known(statesOf(records));
}

/** The state of every paper that records speak of, early and late. */
function allOf(states: ReadingStates, about: readonly ReadingRecord[]): unknown {
  return idsOf(about).map((id) => [0, 5, 10].map((at) => states.statusOf(paper(id), at)));
}

function latestOf<F extends SingleField>(
  records: readonly ReadingRecord[],
  field: F,
): ReadingRecord[F] | undefined {
  const set = records
    .filter((record) => record[field] !== undefined)
    .sort((a, b) => compareStamps(a, b) || compareValues(a[field], b[field]));
  return set.at(-1)?.[field];
}

function compareValues(a: ReadingRecord[SingleField], b: ReadingRecord[SingleField]): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const rank = (value: typeof a): number =>
    value === true ? 1e9 : typeof value === 'number' ? value : -1e9;
  return rank(a) - rank(b);
}

it('speaks of every field that has one value', () => {
  expect([...singleFields].sort()).toEqual(['hidden', 'later', 'note', 'read', 'starred']);
});
