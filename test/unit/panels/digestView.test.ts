import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digestHeadView,
  entryView,
  problemsBefore,
  problemsByEntry,
} from '../../../src/panels/digestView';
import { isDigestHeadView, isEntryView } from '../../../src/shared/digestView';
import {
  bracketed,
  dump,
  earliest,
  english,
  entry,
  hostile,
  hostileShown,
  occurrence,
  paper,
  problem,
} from './samples';

const labels = new Map([
  ['t1', 'Animal navigation'],
  ['t2', 'Weather models'],
]);

describe('digestHeadView', () => {
  it('names, dates and counts a digest', () => {
    const papers = [
      paper({ topics: ['t2', 't1'] }),
      paper({ id: 'title:2', topics: ['t1', 'unknown'] }),
      undefined,
    ];
    const entries = [entry('A', 10), entry('B', 200), entry('C', 400)];
    expect(digestHeadView(occurrence.uri, dump(entries), papers, labels, english)).toEqual({
      name: 'May 14.txt',
      listed: { text: 'May 14, 2025', uncertain: false, because: 'The year is at least 2025.' },
      counts: '3 papers',
      topics: [
        { id: 't1', label: 'Animal navigation', count: 2 },
        { id: 't2', label: 'Weather models', count: 1 },
      ],
      notes: [],
    });
  });

  it('shows the date as printed while the library does not know it, or knows another', () => {
    const view = digestHeadView('file:///x', dump([entry('A', 0)]), [paper()], labels, english);
    expect(view.listed).toEqual({ text: 'May 14', uncertain: false });
    const edited = { ...dump([entry('A', 0)]), listed: { month: 6, day: 1 } };
    expect(digestHeadView(occurrence.uri, edited, [paper()], labels, english).listed?.text).toBe(
      'Jun 1',
    );
  });

  it('counts a single paper, and none', () => {
    expect(digestHeadView('file:///x', dump([entry('A', 0)]), [], labels, english).counts).toBe(
      '1 paper',
    );
    expect(digestHeadView('file:///x', dump([]), [], labels, english).counts).toBe('0 papers');
  });
});

describe('entryView', () => {
  it('shows an entry that the library does not know', () => {
    const made = entry('Moss Clocks', 0, {
      published: { month: 5, day: 8 },
      authorCount: 2,
      comments: 1,
    });
    expect(entryView('7', made, [problem(50, 'Odd line.')], undefined, english)).toEqual({
      key: '7',
      title: 'Moss Clocks',
      facts: {
        who: '2 authors',
        published: {
          text: 'May 8',
          uncertain: false,
          because: 'The digest prints no year with this date.',
        },
        comments: '1 comment',
        links: [],
      },
      abstract: [{ kind: 'text', text: 'About Moss Clocks.' }],
      isSummary: false,
      notes: [{ severity: 'hint', message: 'Odd line.' }],
      topics: [],
    });
  });

  it('takes the year, topics and state from the library', () => {
    const made = entry('Moss Clocks', 0, { published: { month: 5, day: 8 } });
    const known = { paper: paper(), reading: { read: true, starred: false } };
    const view = entryView('7', made, [], known, english);
    expect(view.facts.published?.text).toBe('May 8, 2025?');
    expect(view.topics).toEqual(['t1']);
    expect(view.paperId).toBe('title:1');
    expect(view.reading).toEqual({ read: true, starred: false });
  });

  it('does not take the year of another day', () => {
    const made = entry('Moss Clocks', 0, { published: { month: 5, day: 9 } });
    const known = { paper: paper(), reading: { read: true, starred: false } };
    expect(entryView('7', made, [], known, english).facts.published?.text).toBe('May 9');
    const printed = entry('Moss Clocks', 0, { published: { year: 2024, month: 5, day: 8 } });
    expect(entryView('7', printed, [], known, english).facts.published).toEqual({
      text: 'May 8, 2024',
      uncertain: false,
    });
  });

  it('keeps the certainty of a year that the dump prints and the library has', () => {
    const known = {
      paper: paper({ published: { ...earliest, certainty: 'printed' } }),
      reading: { read: false, starred: false },
    };
    const made = entry('Moss Clocks', 0, { published: { year: 2025, month: 5, day: 8 } });
    expect(entryView('7', made, [], known, english).facts.published).toEqual({
      text: 'May 8, 2025',
      uncertain: false,
    });
  });

  it('translates notes', () => {
    const view = entryView('7', entry('A', 0), [problem(1, 'Odd line.')], undefined, bracketed);
    expect(view.notes[0]?.message).toBe('[Odd line.]');
  });

  it('shows hostile text as text, without what cannot be seen', () => {
    const made = entry(hostile, 0, { abstract: hostile });
    const view = entryView('7', made, [problem(1, hostile)], undefined, english);
    expect(view.notes[0]?.message).toBe(hostileShown);
    expect(view.title).toContain('<script>');
    expect(view.title).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  });

  it('makes views that pass the guard, from any texts', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (title, abstract, uri) => {
        const made = entry(title, 0, { abstract });
        expect(isEntryView(entryView('1', made, [], undefined, english))).toBe(true);
        const head = digestHeadView(uri, dump([made]), [undefined], labels, english);
        expect(isDigestHeadView(head)).toBe(true);
      }),
    );
  });
});

describe('problems', () => {
  const entries = [entry('A', 10), entry('B', 200)];
  const made = dump(entries, [
    problem(250, 'in B'),
    problem(0, 'before'),
    problem(10, 'at A'),
    problem(150, 'after A'),
    problem(900, 'at the end'),
  ]);

  it('stand with the entry before them', () => {
    const byEntry = [...problemsByEntry(made)].map(([index, problems]) => [
      index,
      problems.map(({ message }) => message),
    ]);
    expect(byEntry).toEqual([
      [0, ['at A', 'after A']],
      [1, ['in B', 'at the end']],
    ]);
  });

  it('stand at the top when they come before all entries', () => {
    expect(problemsBefore(made).map(({ message }) => message)).toEqual(['before']);
    expect(problemsBefore(dump([], [problem(5, 'lone')]))).toHaveLength(1);
  });
});
