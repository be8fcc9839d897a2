import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadingStates, type PaperIds } from '../../../src/host/readingLog/readingStates';
import type { ReadingRecord } from '../../../src/host/readingLog/records';
import { iconOf } from '../../../src/host/readingLog/statusIcon';
import { arbitraryRecords, idsOf } from './arbitraryRecords';

const titleId = 'title:0011aabb';
const arxivId = 'arxiv:2401.01234';

describe('ReadingStates', () => {
  it('knows nothing of a paper at first', () => {
    const states = new ReadingStates();
    expect(states.statusOf(paper(arxivId))).toEqual({ read: false, starred: false });
    expect(states.latest).toBe(0);
  });

  it('goes by the latest of what was set, field by field', () => {
    const states = statesOf([
      { v: 1, at: 3, paper: arxivId, read: true },
      { v: 1, at: 5, paper: arxivId, read: false },
      { v: 1, at: 4, paper: arxivId, starred: true },
    ]);
    expect(states.statusOf(paper(arxivId))).toEqual({ read: false, starred: true });
    expect(states.latest).toBe(5);
  });

  it('is the same whatever the order of the records', () => {
    const shuffled = arbitraryRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(allOf(others, records)).toEqual(allOf(records, records));
        expect(statesOf(others).latest).toBe(statesOf(records).latest);
      }),
    );
  });

  it('is the same however often a record is read', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(allOf([...records, ...records], records)).toEqual(allOf(records, records));
      }),
    );
  });

  it('agrees with a plain reading of the records', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        for (const id of idsOf(records)) {
          const own = records.filter(({ paper: of, also = [] }) => [of, ...also].includes(id));
          expect(statesOf(records).statusOf(paper(id))).toEqual({
            read: latestOf(own, 'read'),
            starred: latestOf(own, 'starred'),
          });
        }
      }),
    );
  });
});

describe('a paper whose id changes', () => {
  const starred: ReadingRecord = { v: 1, at: 7, paper: titleId, starred: true, read: true };

  it('keeps its state when it gains an arXiv id', () => {
    const states = statesOf([starred]);
    expect(states.statusOf(paper(arxivId, titleId))).toEqual({ read: true, starred: true });
  });

  it('keeps its state when it loses its arXiv id again', () => {
    const states = statesOf([{ ...starred, paper: arxivId, also: [titleId] }]);
    expect(states.statusOf(paper(titleId))).toEqual({ read: true, starred: true });
  });

  it('can be set anew under its new id', () => {
    const states = statesOf([
      starred,
      { v: 1, at: 9, paper: arxivId, also: [titleId], starred: false },
    ]);
    for (const ids of [paper(arxivId, titleId), paper(titleId), paper(arxivId)]) {
      expect(states.statusOf(ids).starred).toBe(false);
    }
    expect(states.statusOf(paper(arxivId, titleId)).read).toBe(true);
  });

  it('has the latest of what was set under each of its ids', () => {
    const states = statesOf([
      { v: 1, at: 1, paper: arxivId, read: true },
      { v: 1, at: 2, paper: titleId, read: false },
    ]);
    expect(states.statusOf(paper(arxivId, titleId)).read).toBe(false);
    expect(states.statusOf(paper(titleId, arxivId)).read).toBe(false);
    expect(states.statusOf(paper(arxivId)).read).toBe(true);
  });

  it('does not lend its state to others', () => {
    expect(statesOf([starred]).statusOf(paper('title:other'))).toEqual({
      read: false,
      starred: false,
    });
  });
});

describe('iconOf', () => {
  it.each([
    [{ read: false, starred: false }, 'circle-filled'],
    [{ read: true, starred: false }, 'circle-outline'],
    [{ read: false, starred: true }, 'star-full'],
    [{ read: true, starred: true }, 'star-full'],
  ])('of %j is %s', (status, icon) => {
    expect(iconOf(status)).toBe(icon);
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

/** The state of every paper that `about` speaks of. */
function allOf(records: readonly ReadingRecord[], about: readonly ReadingRecord[]): unknown {
  const states = statesOf(records);
  return idsOf(about).map((id) => [id, states.statusOf(paper(id))]);
}

function latestOf(records: readonly ReadingRecord[], field: 'read' | 'starred'): boolean {
  const set = records.filter((record) => record[field] !== undefined);
  const latest = Math.max(...set.map(({ at }) => at));
  return set.some((record) => record.at === latest && record[field]);
}
