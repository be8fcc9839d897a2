import { describe, expect, it } from 'vitest';
import { formatDateRange, parseDateRange } from '../../../../src/core/library/dateRange';
import { filterPapers, isEmptyFilter } from '../../../../src/core/library/filterPapers';
import { groupPapers } from '../../../../src/core/library/grouping';
import { sortPapers } from '../../../../src/core/library/sortPapers';
import { dated, entry, libraryOf, list } from './builders';

const papers = libraryOf({
  a: list('May 1, 2024', [
    dated('Tides', 'Apr 2, 2024', { comments: 3, upvotes: 7 }),
    dated('$\\beta$ Gulls', 'Apr 30, 2024', { comments: 12 }),
    entry('Moss', { upvotes: 9 }),
    dated('Clouds', 'Jan 9, 2023'),
  ]),
}).papers();

const titles = (found: readonly { title: string }[]): string[] => found.map(({ title }) => title);

const context = {
  stateOf: ({ title }: { title: string }) => ({
    state: title === 'Tides' ? ('read' as const) : ('unread' as const),
    starred: title === 'Moss',
  }),
  find: (text: string) =>
    new Set(papers.filter(({ title }) => title.includes(text)).map(({ id }) => id)),
  ledgerOf: ({ title }: { title: string }) =>
    title === 'Moss' ? ('revised' as const) : ('new' as const),
};

describe('sorted papers', () => {
  it('stand newest first, by counts with unknown ones last, or by title as it reads', () => {
    expect(titles(sortPapers(papers, 'date'))).toEqual(titles(papers));
    expect(titles(sortPapers(papers, 'comments')).slice(0, 2)).toEqual(['$\\beta$ Gulls', 'Tides']);
    expect(titles(sortPapers(papers, 'upvotes')).slice(0, 2)).toEqual(['Moss', 'Tides']);
    expect(titles(sortPapers(papers, 'title', 'en'))).toEqual([
      'Clouds',
      'Moss',
      'Tides',
      '$\\beta$ Gulls',
    ]);
  });

  it('keep the newest first where they are equal', () => {
    expect(titles(sortPapers(papers, 'comments')).slice(2)).toEqual(
      titles(papers).filter((title) => title === 'Moss' || title === 'Clouds'),
    );
  });
});

describe('filtered papers', () => {
  it('are all where the filter is empty', () => {
    expect(filterPapers(papers, {}, context)).toBe(papers);
    expect(isEmptyFilter({})).toBe(true);
    expect(isEmptyFilter({ starred: true })).toBe(false);
  });

  it('have the state, the star, the words, the topic and the date, all together', () => {
    const shown = (filter: Parameters<typeof filterPapers>[1]): string[] =>
      titles(filterPapers(papers, filter, context));
    expect(shown({ state: 'read' })).toEqual(['Tides']);
    expect(shown({ state: 'unread' })).not.toContain('Tides');
    expect(shown({ starred: true })).toEqual(['Moss']);
    expect(shown({ ledger: 'revised' })).toEqual(['Moss']);
    expect(shown({ ledger: 'resurfaced' })).toEqual([]);
    expect(shown({ text: 'u' })).toEqual(['$\\beta$ Gulls', 'Clouds']);
    expect(shown({ topic: 'none' })).toEqual([]);
    const dates = parseDateRange('2024-04-30..2024');
    expect(shown({ ...(dates && { dates }) })).toEqual(['Moss', '$\\beta$ Gulls']);
    expect(shown({ ...(dates && { dates }), starred: true, text: 'Moss' })).toEqual(['Moss']);
  });
});

describe('hidden papers', () => {
  const stateOf = ({ title }: { title: string }) => ({
    ...context.stateOf({ title }),
    isHidden: title === 'Moss' || title === 'Clouds',
    isLater: title !== 'Moss',
  });
  const shown = (filter: Parameters<typeof filterPapers>[1]): string[] =>
    titles(filterPapers(papers, filter, { ...context, stateOf }));

  it('are let through by a filter for them, and by no other', () => {
    expect(shown({})).toEqual(titles(papers).filter((title) => !/Moss|Clouds/.test(title)));
    expect(shown({ starred: true })).toEqual([]);
    expect(shown({ hidden: true }).sort()).toEqual(['Clouds', 'Moss']);
    expect(shown({ hidden: true, starred: true })).toEqual(['Moss']);
  });

  it('are told apart from those for later', () => {
    expect(shown({ later: true })).toEqual(shown({}));
    expect(shown({ later: true, hidden: true })).toEqual(['Clouds']);
  });
});

describe('ranges of dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-2-5', '2024-02-05', '2024-02-05'],
    ['2023..2024-03', '2023-01-01', '2024-03-31'],
    ['2023 - 2024', '2023-01-01', '2024-12-31'],
    ['2024-03..', '2024-03-01', '9999-12-31'],
    ['..2024-03', '0000-01-01', '2024-03-31'],
  ])('%s', (text, from, to) => {
    const range = parseDateRange(text);
    const day = (date: { year: number; month: number; day: number } | undefined): string =>
      [date?.year, date?.month, date?.day]
        .map((n, i) => String(n).padStart(i ? 2 : 4, '0'))
        .join('-');
    expect([day(range?.from), day(range?.to)]).toEqual([from, to]);
    expect(range && parseDateRange(formatDateRange(range))).toEqual(range);
  });

  it.each(['', '..', 'May', '2024-13', '2023-02-29', '2024..2023', '2024..2025..2026'])(
    'refuses “%s”',
    (text) => {
      expect(parseDateRange(text)).toBeUndefined();
    },
  );
});

describe('a library over many months', () => {
  const entries = Array.from({ length: 90 }, (_, index) =>
    dated(
      `Paper ${String(index)}`,
      index < 50
        ? `Mar ${String(1 + (index % 5))}, 2025`
        : `${index % 3 ? 'Jan' : 'Jul'} 1, ${String(2024 - (index % 20))}`,
    ),
  );
  const many = libraryOf({ all: list('May 1, 2025', entries) }).papers();

  it('stands in years', () => {
    const groups = groupPapers(many, ['date', 'topic']);
    expect(groups[0]).toMatchObject({ label: '2025', count: 50, value: { year: 2025 } });
    expect(groups[0]?.children[0]).toMatchObject({
      label: 'March 2025',
      id: 'date:2025/date:2025-03',
    });
    expect(groups[0]?.children[0]?.children[0]).toMatchObject({ key: 'topic', count: 50 });
  });

  it('stands in days where a month holds many papers and nothing else tells them apart', () => {
    const [year] = groupPapers(many, ['date']);
    const days = year?.children[0]?.children ?? [];
    expect(days.map(({ label }) => label)).toEqual([
      'March 5',
      'March 4',
      'March 3',
      'March 2',
      'March 1',
    ]);
    expect(days[0]?.value).toEqual({ key: 'date', year: 2025, month: 3, day: 5, uncertain: false });
    expect(year?.children[0]?.papers).toEqual([]);
  });

  it('arranges a group when it is asked for', () => {
    let asked = 0;
    const [paper] = many;
    const counting = paper && {
      ...paper,
      get topics() {
        asked++;
        return [];
      },
    };
    const groups = groupPapers(counting ? [counting] : [], ['date', 'topic']);
    expect(asked).toBe(0);
    expect(groups[0]?.children).toHaveLength(1);
    expect(asked).toBeGreaterThan(0);
    expect(groups[0]?.children).toBe(groups[0]?.children);
  });
});
