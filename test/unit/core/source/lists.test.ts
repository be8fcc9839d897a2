import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digestFileName,
  joinPages,
  listNews,
  listText,
  mayGoOn,
  parseDump,
  readListAnswer,
  requestAddress,
  type DigestRequest,
} from '../../../../src/core';
import { itemsOf } from '../../../replica/papers.mjs';

const day: DigestRequest = { kind: 'day', day: '2025-03-04' };
const search = (query: string): DigestRequest => ({ kind: 'search', query });

describe('addresses', () => {
  it('ask for the list, page by page', () => {
    expect(requestAddress('https://papers.example/', day, 2)).toBe(
      'https://papers.example/api/daily_papers?date=2025-03-04&p=2&limit=100',
    );
    expect(requestAddress('https://papers.example', search('a&b c'), 0)).toBe(
      'https://papers.example/api/papers/search?q=a%26b%20c',
    );
  });

  it('go on while pages are full, also where the size of a page is not heeded', () => {
    expect([100, 50, 49, 99, 0].map((count) => mayGoOn(day, count))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(mayGoOn(search('a'), 100)).toBe(false);
  });
});

describe('names of files', () => {
  const name = (pattern: string, request: DigestRequest = day): string =>
    digestFileName(pattern, request, '2025-03-05');

  it('say what the list is', () => {
    expect(name('{name}.json')).toBe('2025-03-04.json');
    expect(name('{year}/{month}/{kind} {name}.json')).toBe('2025/03/day 2025-03-04.json');
    expect(name('{name}.json', { kind: 'trending' })).toBe('trending 2025-03-05.json');
    expect(name('{name}.json', search('tide gauges'))).toBe('search tide gauges.json');
  });

  it('are those of every list where a pattern would give all the same, or none', () => {
    expect(name('papers.json')).toBe('2025-03-04.json');
    expect(name('')).toBe('2025-03-04.json');
  });

  it('stay in their folder and can be written everywhere, whatever is searched for', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('../../etc/passwd', 'con', 'a/b', 'a\\b', '..', 'A', 'a', ' a', 'a?'),
    );
    const patterns = fc.constantFrom('{name}.json', '../{name}.json', '/{kind}/{name}.json');
    fc.assert(
      fc.property(hostile, patterns, (query, pattern) => {
        const path = name(pattern, search(query));
        expect(path).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)|[\\<>:"|?*\p{Cc}]/u);
        expect(path.endsWith('.json')).toBe(true);
        expect(path.length).toBeLessThan(260);
      }),
    );
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const [first, second] = [
          name('{name}.json', search(one)),
          name('{name}.json', search(other)),
        ];
        expect(first.toLowerCase() === second.toLowerCase()).toBe(one === other);
      }),
    );
  });
});

describe('answers', () => {
  it.each<[string, string]>([
    ['[]', 'list'],
    ['{"error":"Invalid date"}', 'error'],
    ['<!doctype html><title>Sign in</title>', 'page'],
    ['[{"title":"A"', 'torn'],
    ['{"papers":[]}', 'other'],
    ['[1, 2]', 'other'],
    ['[{"name":"no paper"}]', 'other'],
    ['"text"', 'other'],
    ['', 'other'],
    ['['.repeat(9000), 'torn'],
  ])('%s is %s', (text, kind) => {
    expect(readListAnswer(text.slice(0, 20_000)).kind).toBe(kind);
  });

  it('are read without a fault, whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const answer = readListAnswer(text);
        if (answer.kind === 'list') {
          expect(listText(answer.items)).toBeDefined();
        }
      }),
    );
  });

  it('become dumps that hold what came', () => {
    const text = listText(joinPages([itemsOf('2025-03-04')])) ?? '';
    const dump = parseDump(text);
    expect(dump.dialect).toBe('json');
    expect(dump.entries.map(({ title }) => title)).toEqual(
      itemsOf('2025-03-04').map(({ title }) => title),
    );
    expect(dump.listed).toEqual({ year: 2025, month: 3, day: 4 });
  });

  it('are joined with each paper once where pages shift', () => {
    const items = itemsOf('2025-03-04');
    expect(joinPages([items.slice(0, 3), items.slice(2)])).toEqual(items);
  });

  it('tell what came since the last time', () => {
    const [before, after] = [itemsOf('2025-03-04'), itemsOf('2025-03-04', 2)];
    expect(listNews(before, after)).toMatchObject({ comments: 2, added: { length: 2 } });
    expect(listNews([], before).added).toHaveLength(before.length);
    expect(listNews(before, before)).toEqual({ added: [], comments: 0 });
  });
});
