import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../../src/core/model';
import { paperFilter } from '../../../../../src/core/search/query/paperFilter';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import type { TextNode } from '../../../../../src/core/search/query/textQuery';
import { at, dated, libraryOf, list } from '../../library/builders';

const papers = libraryOf({
  'May List': list('May 1, 2024', [
    dated('Tides', 'Apr 2, 2024', {
      comments: 3,
      upvotes: 7,
      arxivId: '2404.00001',
      authors: ['Zoë Quay', 'Ann Lee'],
    }),
    dated('Gulls', 'Apr 30, 2024', {
      comments: 12,
      organization: { handle: 'shorelab', name: 'Institute of the Shore' },
      github: { url: 'https://code.example/gulls' },
    }),
    dated('Clouds', 'Jan 9, 2023', { comments: 0 }),
  ]),
  older: list('Jun 2', [dated('Moss', 'Mar 3', { upvotes: 9 })]),
}).papers();

const topicsOf: Readonly<Record<string, string[]>> = { Tides: ['t1', 't2'], Gulls: ['t2'] };
const all = papers.map((paper) => ({ ...paper, topics: topicsOf[paper.title] ?? [] }));

const context = {
  today: { year: 2024, month: 5, day: 2 },
  stateOf: ({ title }: Paper) => ({
    state: title === 'Tides' ? ('read' as const) : ('unread' as const),
    starred: title === 'Moss',
    isNew: title === 'Gulls',
    isLater: title === 'Clouds',
    isHidden: title === 'Gulls',
    tags: title === 'Moss' ? ['Rain forest', 'to-do'] : [],
    note: title === 'Moss' ? 'Ask Zoë about the *wet* years.\nThen read on.' : '',
  }),
  ledgerStateOf: ({ title }: Paper) =>
    title === 'Clouds' ? ('resurfaced' as const) : ('new' as const),
  topics: [
    { id: 't1', label: 'Sea level' },
    { id: 't2', label: 'Coastal birds' },
  ],
  placesOf: (uri: string) => (uri === at('older') ? ['Last spring', '2023/june/older.txt'] : [uri]),
  find: (text: TextNode) => {
    const words = text.kind === 'words' ? text.terms.map(({ term }) => term) : [];
    const found = all.filter(({ title }) => words.includes(title.toLowerCase()));
    return new Set(found.map(({ id }) => id));
  },
};

function shown(text: string): string {
  return all
    .filter(paperFilter(parseQuery(text), context))
    .map(({ title }) => title)
    .sort()
    .join(' ');
}

const everything = 'Clouds Gulls Moss Tides';

describe('the filters of a query', () => {
  it.each([
    ['', everything],
    ['words "a phrase" title:x -y', everything],
    ['is: has:c like:Tides sort:date', everything],
    ['is:unread', 'Clouds Gulls Moss'],
    ['is:read', 'Tides'],
    ['is:starred', 'Moss'],
    ['is:later', 'Clouds'],
    ['is:new', 'Gulls'],
    ['is:resurfaced', 'Clouds'],
    ['is:hidden', 'Gulls'],
    ['-is:hidden', 'Clouds Moss Tides'],
    ['tag:rain', 'Moss'],
    ['tag:"to-do"', 'Moss'],
    ['tags:forest -tag:sun', 'Moss'],
    ['tag:ain', ''],
    ['note:zoe', 'Moss'],
    ['note:"wet* years"', 'Moss'],
    ['note:dry', ''],
    ['has:tag', 'Moss'],
    ['-is:read', 'Clouds Gulls Moss'],
    ['has:code', 'Gulls'],
    ['has:note', 'Moss'],
    ['has:id', 'Tides'],
    ['author:zoe', 'Tides'],
    ['author:"lee ann"', 'Tides'],
    ['author:"zoe lee"', ''],
    ['author:nn', ''],
    ['org:shore', 'Gulls'],
    ['org:shorelab', 'Gulls'],
    ['org:inst', 'Gulls'],
    ['topic:t2', 'Gulls Tides'],
    ['topic:"sea level"', 'Tides'],
    ['topic:bird', 'Gulls Tides'],
    ['topic:level -topic:bird', ''],
    ['in:older', 'Moss'],
    ['in:"last SPRING"', 'Moss'],
    ['in:2023/june', 'Moss'],
    ['in:may', 'Clouds Gulls Tides'],
    ['comments:3', 'Tides'],
    ['comments:>3', 'Gulls'],
    ['comments:>=3', 'Gulls Tides'],
    ['comments:<3', 'Clouds'],
    ['comments:<=3', 'Clouds Tides'],
    ['comments:1..3', 'Tides'],
    ['comments:..3', 'Clouds Tides'],
    ['upvotes:>8', 'Moss'],
    ['date:2024', 'Gulls Tides'],
    ['date:2024-04-30', 'Gulls'],
    ['date:..2023', 'Clouds'],
    ['date:2023-02..', 'Gulls Tides'],
    ['before:2024', 'Clouds'],
    ['after:2024-04-02', 'Gulls'],
    ['date:>=2024-04-02', 'Gulls Tides'],
    ['date:>2024-04-02', 'Gulls'],
    ['date:<2024-04-02', 'Clouds'],
    ['date:3d', 'Gulls'],
    ['date:2d', ''],
    ['date:"this week"', 'Gulls'],
    ['date:"last month"', 'Gulls Tides'],
    ['date:"last year"', 'Clouds'],
    ['is:new OR is:starred', 'Gulls Moss'],
    ['is:unread -(is:new OR is:starred)', 'Clouds'],
    ['is:unread date:2024', 'Gulls'],
  ])('%s', (text, titles) => {
    expect(shown(text)).toBe(titles);
  });

  it('let through no paper whose year is unknown, and all of them where they are excluded', () => {
    expect(shown('date:..9999')).toBe('Clouds Gulls Tides');
    expect(shown('-date:..9999')).toBe('Moss');
  });

  it('ask for texts where these are alternatives to filters', () => {
    expect(shown('is:new OR tides')).toBe('Gulls Tides');
    expect(shown('-(is:unread tides)')).toBe(everything);
    expect(shown('-(is:read tides)')).toBe('Clouds Gulls Moss');
    expect(shown('gulls')).toBe(everything);
  });

  it('need no context but the day', () => {
    const { today } = context;
    const passes = paperFilter(parseQuery('is:unread -is:starred -has:note -topic:x'), { today });
    expect(all.every(passes)).toBe(true);
  });
});
