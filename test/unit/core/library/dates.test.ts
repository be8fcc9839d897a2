import { describe, expect, it } from 'vitest';
import { at, dated, entry, knownOf, libraryOf, list } from './builders';

/** Lists whose papers are all the dumps tell, and what is known of the first. */
function because(...args: Parameters<typeof libraryOf>): string {
  const [name = ''] = Object.keys(args[0]);
  return libraryOf(...args).dump(at(name))?.listed?.because ?? '';
}

describe('the year of a list', () => {
  it('is unknown without evidence', () => {
    const library = libraryOf({ a: list('May 3', [entry('Tides')]) });
    expect(knownOf(library, 'a')).toBe('unknown');
    expect(library.dump(at('a'))?.listed).toMatchObject({ month: 5, day: 3 });
  });

  it('is the printed one where there is one', () => {
    expect(knownOf(libraryOf({ a: list('May 3, 2024', []) }), 'a')).toBe('2024 printed');
  });

  it('is later than every year that the list prints', () => {
    const dumps = {
      a: list('May 3', [dated('Tides', 'Mar 1, 2023'), dated('Ferns', 'Nov 29, 2024')]),
    };
    expect(knownOf(libraryOf(dumps), 'a')).toBe('2025 earliest');
    expect(because(dumps)).toBe(
      'The list prints "Ferns" as Nov 29, 2024 and leaves out only the current year, so it is of 2025 at the earliest.',
    );
  });

  it('is that of a date that it leaves out and another prints', () => {
    const dumps = {
      a: list('Sep 3', [dated('$\\ell_1$ tides', 'Aug 25')]),
      b: list('Mar 1', [dated('$\\ell_1$ tides', 'Aug 25, 2025')]),
    };
    expect(knownOf(libraryOf(dumps), 'a')).toBe('2025 pinned');
    expect(because(dumps)).toBe(
      'The list leaves out the year and holds "ℓ₁ tides" as Aug 25, which b.txt prints as Aug 25, 2025.',
    );
  });

  it('is shared by lists with the same yearless date of a paper', () => {
    const dumps = {
      a: list('Sep 3', [dated('Tides', 'Aug 25')]),
      b: list('Oct 9', [dated('Tides', 'Aug 25'), dated('Ferns', 'Oct 1')]),
      c: list('Mar 1', [dated('Ferns', 'Oct 1, 2025')]),
    };
    expect(knownOf(libraryOf(dumps), 'a')).toBe('2025 pinned');
    expect(because(dumps)).toBe(
      'The list leaves out the year and holds "Tides" as Aug 25, just as b.txt does, which is of 2025.',
    );
  });

  it('is not before a paper that it holds, by day as by year', () => {
    const source = list('Mar 1', [dated('Tides', 'Aug 25, 2024')]);
    expect(knownOf(libraryOf({ a: list('Sep 3', [entry('Tides')]), source }), 'a')).toBe(
      '2024 earliest',
    );
    expect(knownOf(libraryOf({ a: list('Aug 3', [entry('Tides')]), source }), 'a')).toBe(
      '2025 earliest',
    );
    expect(because({ a: list('Sep 3', [entry('Tides')]), source })).toBe(
      'The list holds "Tides", which source.txt shows to be of Aug 25, 2024, so it is of 2024 at the earliest.',
    );
  });

  it('is pinned between a lower and an upper bound', () => {
    const dumps = {
      a: list('Sep 3', [dated('Tides', 'Aug 25'), dated('Ferns', 'Nov 2, 2023')]),
      b: list('Dec 9, 2024', [entry('Tides')]),
    };
    expect(knownOf(libraryOf(dumps), 'a')).toBe('2024 pinned');
    expect(because(dumps)).toBe(
      'The list is of 2024 at the earliest, since it prints "Ferns" as Nov 2, 2023 and leaves out only the current year, and not later, since "Tides", of Aug 25 here, is also in b.txt of Dec 9, 2024 at the latest.',
    );
  });

  it('is not before the arXiv number of a paper, and is that of a date in the month of the number', () => {
    const numbered = { arxivId: '2403.01234v1' };
    const held = (listed: string) => list(listed, [entry('Tides', numbered)]);
    expect(knownOf(libraryOf({ a: held('Mar 1') }), 'a')).toBe('2024 earliest');
    expect(knownOf(libraryOf({ a: held('Feb 29') }), 'a')).toBe('2025 earliest');

    const sameMonth = { a: list('May 3', [dated('Tides', 'Mar 9', numbered)]) };
    expect(knownOf(libraryOf(sameMonth), 'a')).toBe('2024 pinned');
    expect(because(sameMonth)).toBe(
      'The list leaves out the year and holds "Tides" as Mar 9, and the arXiv number 2403.01234 is of that month in 2024.',
    );
  });

  it('takes a number of December with a date of January for the year after, not for certain', () => {
    const january = list('Jan 9', [dated('Tides', 'Jan 2', { arxivId: '2312.00001' })]);
    expect(knownOf(libraryOf({ a: january }), 'a')).toBe('2024 earliest');
    const december = list('Dec 31', [dated('Tides', 'Dec 30', { arxivId: '2401.00001' })]);
    expect(knownOf(libraryOf({ a: december }), 'a')).toBe('2024 earliest');
  });

  it('is that of an address or a file name that gives its day', () => {
    const address = { kind: 'address' as const, days: 1, start: 0, end: 0 };
    const linked = list('Jan 2', [], {
      signs: [{ ...address, date: { year: 2024, month: 12, day: 31 } }],
    });
    expect(because({ a: linked })).toBe(
      'The digest has the address of the list of Dec 31, 2024, beside its own.',
    );
    expect(knownOf(libraryOf({ a: linked }), 'a')).toBe('2025 pinned');
    const named = { '2025-02-24': list('Feb 23', []), papers_2025_w08: list('Feb 20', []) };
    expect(because(named)).toBe(
      'The file is named by the date Feb 24, 2025, so the list is of 2025.',
    );
    expect(knownOf(libraryOf(named), 'papers_2025_w08')).toBe('2025 pinned');
    expect(knownOf(libraryOf({ '2025-06-01': list('Feb 23', []) }), '2025-06-01')).toBe('unknown');
  });

  it('is not after the day that a tool has stamped on the capture', () => {
    const stamp = { kind: 'stamp' as const, date: { year: 2025, month: 3, day: 1 }, days: 1 };
    const stamped = (listed: string) =>
      list(listed, [dated('Ferns', 'Nov 2, 2023')], { signs: [{ ...stamp, start: 0, end: 0 }] });
    expect(knownOf(libraryOf({ a: stamped('Apr 3') }), 'a')).toBe('2024 pinned');
    expect(knownOf(libraryOf({ a: stamped('Feb 3') }), 'a')).toBe('2024 earliest');
  });

  it('is what the user says, and spreads', () => {
    const dumps = {
      a: list('Sep 3', [dated('Tides', 'Aug 25')]),
      b: list('Oct 9', [dated('Tides', 'Aug 25')]),
      c: list('Mar 1', [dated('Tides', 'Aug 25, 2025')]),
    };
    const library = libraryOf(dumps, { a: { year: 2023 } });
    expect(knownOf(library, 'a')).toBe('2023 pinned');
    expect(library.dump(at('a'))?.listed?.because).toBe('You set the year of this digest to 2023.');
    const spread = libraryOf({ a: dumps.a, b: dumps.b }, { a: { year: 2023 } });
    expect(knownOf(spread, 'b')).toBe('2023 pinned');
  });

  it('is not made certain by the times of the file, which only show in the reason', () => {
    const dumps = { a: list('May 3', [dated('Ferns', 'Nov 29, 2024')]) };
    const hints = { a: { modified: new Date('2025-06-01'), today: new Date('2027-01-01') } };
    expect(knownOf(libraryOf(dumps, hints), 'a')).toBe('2025 earliest');
    expect(because(dumps, hints)).toBe(
      'The list prints "Ferns" as Nov 29, 2024 and leaves out only the current year, so it is of 2025 at the earliest; going by when its file was saved or read, it is of 2025 at the latest.',
    );
  });

  it('names the paper as the dump last did', () => {
    const titled = (title: string) => {
      const entries = [dated(title, 'Nov 29, 2024', { arxivId: '2411.00001' })];
      return list('May 3', entries);
    };
    const library = libraryOf({ a: titled('Ferns') });
    expect(library.dump(at('a'))?.listed?.because).toContain('prints "Ferns"');
    library.replace(at('a'), titled('Ferns of the north'));
    expect(library.dump(at('a'))?.listed?.because).toContain('prints "Ferns of the north"');
  });

  it('names the paper as the first of its entries in the dump does', () => {
    const dumps = {
      a: list('Sep 3', [entry('TIDES'), dated('Tides', 'Aug 25')]),
      b: list('Mar 1', [dated('Tides', 'Aug 25, 2025')]),
    };
    expect(because(dumps)).toBe(
      'The list leaves out the year and holds "TIDES" as Aug 25, which b.txt prints as Aug 25, 2025.',
    );
  });

  it('names the paper in translatable form, too', () => {
    const listed = libraryOf({ a: list('May 3', [dated('Ferns', 'Nov 29, 2024')]) }).dump(
      at('a'),
    )?.listed;
    expect(listed?.reason.values).toEqual(['Ferns', 'Nov 29, 2024', 2025]);
  });
});

describe('the publication date of a paper', () => {
  it('is the surest of those given', () => {
    const library = libraryOf({
      a: list('Sep 3', [dated('Tides', 'Aug 25')]),
      b: list('Mar 1', [dated('Tides', 'Aug 25, 2025')]),
    });
    expect(library.papers()[0]?.published).toMatchObject({
      year: 2025,
      month: 8,
      day: 25,
      certainty: 'printed',
      because: 'b.txt prints the date with its year.',
    });
  });

  it('is as sure as the year of the list that leaves it out', () => {
    const library = libraryOf({
      a: list('Sep 3', [dated('Tides', 'Aug 25'), dated('Ferns', 'Jan 2, 2024')]),
    });
    expect(library.papers()[0]?.published).toMatchObject({
      year: 2025,
      certainty: 'earliest',
      because:
        'a.txt leaves out the year when it is the current one, which was 2025 at the earliest.',
    });
  });

  it('is of the year before, though not for certain, where it falls after the list', () => {
    const library = libraryOf(
      { a: list('Jan 3', [dated('Tides', 'Dec 30')]) },
      { a: { year: 2026 } },
    );
    expect(library.papers()[0]?.published).toMatchObject({
      year: 2025,
      certainty: 'earliest',
      because:
        'a.txt leaves out the year, but the date falls after that of its list; so it is taken to be of the year before, 2025.',
    });
  });

  it('keeps to month and day where nothing is known', () => {
    const [paper] = libraryOf({ a: list('Sep 3', [dated('Tides', 'Aug 25')]) }).papers();
    expect(paper?.published).toMatchObject({ month: 8, day: 25, certainty: 'unknown' });
    expect(paper?.published?.year).toBeUndefined();
  });

  it('is found by its arXiv number where the page leaves out years for no reason', () => {
    const fields = { arxivId: '2403.00001' };
    const emailed = (date: string) =>
      list('Jul 6', [dated('Tides', date, fields)], { omitsCurrentYear: false });
    const published = (date: string) => libraryOf({ a: emailed(date) }).papers()[0]?.published;
    expect(published('Mar 9')).toMatchObject({ year: 2024, certainty: 'pinned' });
    expect(published('Apr 9')).toMatchObject({ year: 2024, certainty: 'earliest' });
    expect(
      libraryOf({ a: emailed('Apr 9') }, { a: { year: 2024 } }).papers()[0]?.published,
    ).toMatchObject({ year: 2024, certainty: 'pinned' });
  });
});

describe('contradictions', () => {
  it('let go of the weaker piece and say both', () => {
    const library = libraryOf(
      { a: list('May 3', [dated('Ferns', 'Nov 29, 2024')]) },
      { a: { year: 2024 } },
    );
    expect(knownOf(library, 'a')).toBe('2024 pinned');
    expect(library.contradictions()).toMatchObject([
      {
        uris: [at('a')],
        kept: 'You set the year of a.txt to 2024.',
        letGo: 'a.txt prints "Ferns" as Nov 29, 2024 and leaves out only the current year.',
      },
    ]);
  });

  it('go by the number of papers', () => {
    const library = libraryOf({
      a: list(
        'Sep 3',
        ['Tides', 'Ferns', 'Clouds'].map((title) => dated(title, 'Aug 25')),
      ),
      b: list('Mar 1', [dated('Tides', 'Aug 25, 2024'), dated('Ferns', 'Aug 25, 2024')]),
      c: list('Mar 2', [dated('Clouds', 'Aug 25, 2025')]),
    });
    expect(knownOf(library, 'a')).toBe('2024 pinned');
    expect(library.contradictions()).toMatchObject([
      {
        kept: 'a.txt leaves out the year and holds "Tides" as Aug 25, which b.txt prints as Aug 25, 2024.',
        letGo:
          'a.txt leaves out the year and holds "Clouds" as Aug 25, which c.txt prints as Aug 25, 2025.',
      },
    ]);
  });

  it('say at which entries the two pieces stand', () => {
    const library = libraryOf({
      a: list('Sep 3', [entry('Moss'), dated('Tides', 'Aug 25'), dated('Ferns', 'Aug 25')]),
      b: list('Mar 1', [dated('Ferns', 'Aug 25, 2024')]),
      c: list('Mar 2', [entry('Clouds'), dated('Tides', 'Aug 25, 2025')]),
    });
    const [a, b] = [
      [
        { uri: at('a'), entry: 1 },
        { uri: at('c'), entry: 1 },
      ],
      [
        { uri: at('a'), entry: 2 },
        { uri: at('b'), entry: 0 },
      ],
    ];
    const [found] = library.contradictions();
    const isTides = found?.letGo.includes('Tides') === true;
    expect([found?.letGoAt, found?.keptAt]).toEqual(isTides ? [a, b] : [b, a]);
  });

  it('stand nowhere in the list where it is the user who speaks', () => {
    const dumps = { a: list('May 3', [dated('Ferns', 'Nov 29, 2024')]) };
    expect(libraryOf(dumps, { a: { year: 2024 } }).contradictions()).toMatchObject([
      { keptAt: [{ uri: at('a') }], letGoAt: [{ uri: at('a'), entry: 0 }] },
    ]);
  });

  it('let go of one piece that others together outweigh', () => {
    const library = libraryOf({
      '2024-05-03': list('May 3', [
        dated('Ferns', 'Jan 9, 2024'),
        dated('Tides', 'Apr 2', { arxivId: '2404.00001' }),
      ]),
    });
    expect(knownOf(library, '2024-05-03')).toBe('2024 pinned');
    expect(library.contradictions().map(({ letGo }) => letGo)).toEqual([
      '2024-05-03.txt prints "Ferns" as Jan 9, 2024 and leaves out only the current year.',
    ]);
  });

  it('show between a printed list and a paper of a later day', () => {
    const library = libraryOf({
      a: list('May 3, 2024', [entry('Tides')]),
      b: list('Mar 1', [dated('Tides', 'Aug 25, 2024')]),
    });
    expect(library.contradictions()).toMatchObject([
      {
        uris: [at('a')],
        kept: 'a.txt gives the year 2024 with its list.',
        letGo: 'a.txt holds "Tides", which b.txt prints as Aug 25, 2024.',
      },
    ]);
  });

  it('let go of the printed year of a list that more papers speak against', () => {
    const titles = ['Tides', 'Ferns', 'Clouds', 'Moss', 'Reeds', 'Kites'];
    const dumps = {
      a: list(
        'Sep 3, 2025',
        titles.map((title) => dated(title, 'Aug 25')),
      ),
      b: list(
        'Mar 1',
        titles.map((title) => dated(title, 'Aug 25, 2024')),
      ),
    };
    const library = libraryOf(dumps);
    expect(library.dump(at('a'))?.listed?.year).not.toBe(2025);
    expect(library.contradictions()).toMatchObject([
      { letGo: 'a.txt gives the year 2025 with its list.', letGoAt: [{ uri: at('a') }] },
    ]);
    expect(library.papers()[0]?.published).toMatchObject({ year: 2024 });
    expect(knownOf(libraryOf(dumps, { a: { year: 2025 } }), 'a')).toBe('2025 printed');
  });

  it('leave the printed year of a list where one paper alone speaks against it', () => {
    const library = libraryOf({
      a: list('Sep 3, 2025', [dated('Tides', 'Aug 25')]),
      b: list('Mar 1', [dated('Tides', 'Aug 25, 2024')]),
    });
    expect(knownOf(library, 'a')).toBe('2025 printed');
    expect(library.contradictions()).toHaveLength(1);
  });

  it('show when the file is older than its list, or the list is of the future', () => {
    const library = libraryOf(
      { a: list('May 3', [dated('Ferns', 'Nov 29, 2024')]) },
      { a: { modified: new Date('2024-12-24'), today: new Date('2025-02-01') } },
    );
    expect(knownOf(library, 'a')).toBe('2025 earliest');
    expect(library.contradictions().map(({ letGo }) => letGo)).toEqual([
      'a.txt was last changed too early for a list of 2025.',
      'Going by today’s date, a.txt cannot be of 2025 yet.',
    ]);
  });

  it('end where two years chase each other for ever', () => {
    const library = libraryOf({
      a: list('Mar 1', [dated('Tides', 'Feb 9'), entry('Ferns')]),
      b: list('Feb 1', [entry('Tides'), dated('Ferns', 'Jan 9')]),
    });
    expect(library.contradictions()).toMatchObject([
      {
        uris: [at('a'), at('b')],
        kept: 'b.txt holds "Tides", which a.txt dates Feb 9.',
        letGo: 'a.txt holds "Ferns", which b.txt dates Jan 9.',
      },
    ]);
    expect([knownOf(library, 'a'), knownOf(library, 'b')]).toEqual(['unknown', 'unknown']);
  });
});
