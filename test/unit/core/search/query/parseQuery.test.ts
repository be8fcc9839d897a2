import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { printQuery } from '../../../../../src/core/search/query/printQuery';
import { querySort } from '../../../../../src/core/search/query/querySort';
import { outlineOf } from './queryTexts';

/** What a query asks for, its last word after `…`, and the problems after `!`. */
function read(text: string): string {
  const query = parseQuery(text);
  return [outlineOf(query), ...query.problems.map(({ code }) => `!${code}`)].join(' ');
}

describe('words', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['brain', 'words(brain) …brain'],
    ['Brain  Scans', 'words(brain scans) …scans'],
    ['état', 'words(etat) …etat'],
    ['C++', 'words(c) …c'],
    ['a - b', 'words(a b) …b'],
    ['-', ''],
    ['--', ''],
    ['a -', 'words(a) …a'],
    ['a -- b', 'words(a b) …b'],
    ['a --b', 'words(a b) …b'],
    ['state-of-the-art', 'words(state of the art) …art'],
    ['10:30', 'words(10 30) …30'],
    ['foo:bar', 'words(foo bar) …bar'],
    ['http://a.example/b?c=d', 'words(http a example b c d) …d'],
    ['https://a.example/title:x', 'words(https a example title x) …x'],
    ['R&D, 50% (or less)!', 'words(r d 50 or less) …less'],
    ['f(x) = y', 'words(f x y) …y'],
    ['nets (NN) for speech', 'words(nets nn for speech) …speech'],
    ['a ) b', 'words(a b) …b'],
    ['smile :) again', 'words(smile again) …again'],
    ['screen of 5" width', 'words(screen of 5 width) …width'],
    ["Moran's i", 'words(moran i) …i'],
    ['this or that and those not', 'words(this or that and those not) …not'],
    ['a AND b NOT c', 'words(a and b not c) …c'],
    ['深度', 'words(深度 度) …度'],
    ['$\\beta$-VAE', 'words(β vae) …vae'],
    ['$x^{-1}$', 'words(x 1) …1'],
    ['\\textit{C. elegans}', 'words(c elegans) …elegans'],
    ['1.5-bit', 'words(1 5 bit) …bit'],
    ['…', ''],
    ['\u0000', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('phrases', () => {
  it.each([
    ['"brain scan"', 'phrase(brain scan)'],
    ['"brain scan" eeg', 'phrase(brain scan) words(eeg) …eeg'],
    ['eeg "brain scan"', 'words(eeg) phrase(brain scan)'],
    ['“brain scan”', 'phrase(brain scan)'],
    ['„brain scan“', 'phrase(brain scan)'],
    ['«brain scan»', 'phrase(brain scan)'],
    ['»brain scan«', 'phrase(brain scan)'],
    ['＂brain scan＂', 'phrase(brain scan)'],
    ['“the "deep" net”', 'phrase(the deep net)'],
    ['"the “deep” net"', 'phrase(the deep net)'],
    ['""', ''],
    ['"…"', ''],
    ['"why"-questions', 'phrase(why) words(questions) …questions'],
    ['"Schr\\"odinger bridge"', 'phrase(schrodinger bridge)'],
    ['"is:unread OR -x"', 'phrase(is unread or x)'],
    ['"brain sc', 'words(brain sc) …sc !unclosed-quote'],
    ['"brain is:unread', 'words(brain) is=unread …brain !unclosed-quote'],
    ['a "b c" "d', 'words(a) phrase(b c) words(d) …d !unclosed-quote'],
    ['“brain', 'words(brain) …brain !unclosed-quote'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('exclusions', () => {
  it.each([
    ['a -b', 'words(a) not(words(b))'],
    ['a －b', 'words(a) not(words(b))'],
    ['-b', 'not(words(b))'],
    ['-multi-modal', 'not(words(multi modal))'],
    ['-"a b"', 'not(phrase(a b))'],
    ['-(a b)', 'not(words(a b))'],
    ['-(a OR b)', 'not(any(words(a) words(b)))'],
    ['-(-a)', 'not(not(words(a)))'],
    ['-title:a', 'not(title(words(a)))'],
    ['-is:read', 'not(is=read)'],
    ['-()', ''],
    ['-"a b', 'words(a b) …b !unclosed-quote'],
    ['ab -is:read', 'words(ab) not(is=read) …ab'],
    ['(-)-thing', 'words(thing) …thing'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('alternatives', () => {
  it.each([
    ['a OR b', 'any(words(a) words(b)) …b'],
    ['a OR b OR c', 'any(words(a) words(b) words(c)) …c'],
    ['a b OR c d', 'words(a) any(words(b) words(c)) words(d) …d'],
    ['(a b) OR c', 'any(words(a b) words(c)) …c'],
    ['(a OR b) OR c', 'any(words(a) words(b) words(c)) …c'],
    ['a OR (b "c d")', 'any(words(a) all(words(b) phrase(c d)))'],
    ['a OR -b', 'any(words(a) not(words(b)))'],
    ['a OR is:read', 'any(words(a) is=read) …a'],
    ['title:a OR abstract:b', 'any(title(words(a)) abstract(words(b))) …b'],
    ['OR', 'words(or) …or'],
    ['OR a', 'words(or a) …a'],
    ['a OR', 'words(a or) …or'],
    ['a OR ', 'words(a or) …or'],
    ['a OR OR b', 'words(a) any(words(or) words(b)) …b'],
    ['(a OR) b', 'words(a or b) …b'],
    ['a or b', 'words(a or b) …b'],
    ['a OR …', 'words(a) …a'],
    ['x (a OR b', 'words(x) any(words(a) words(b)) …b !unclosed-parenthesis'],
    ['((a))', 'words(a) …a'],
    ['()', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('text of a field', () => {
  it.each([
    ['title:brain', 'title(words(brain)) …brain'],
    ['TITLE：brain', 'title(words(brain)) …brain'],
    ['title:brain scan', 'title(words(brain)) words(scan) …scan'],
    ['title:"brain scan"', 'title(phrase(brain scan))'],
    ['title:(brain scan)', 'title(words(brain scan)) …scan'],
    ['title:(a OR -b)', 'title(any(words(a) not(words(b))))'],
    ['title:(is:read)', 'title(words(is read)) …read'],
    ['title:is:read', 'title(words(is read)) …read'],
    ['abstract:well-known', 'abstract(words(well known)) …known'],
    ['title:', 'title? !empty-field'],
    ['title: brain', 'title? words(brain) …brain !empty-field'],
    ['title:()', 'title? !empty-field'],
    ['title:"', 'title? !empty-field !unclosed-quote'],
    ['title:"a b', 'title(words(a)) words(b) …b !unclosed-quote'],
    ['subtitle:a', 'words(subtitle a) …a'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('filters', () => {
  it.each([
    ['is:unread', 'is=unread'],
    ['IS:Unread', 'is=unread'],
    ['is："unread"', 'is=unread'],
    ['is:re', 'is?re !unfinished-value'],
    ['is:', 'is? !empty-field'],
    ['is:green tea', 'words(is green tea) …tea !unknown-value'],
    ['is:"green tea"', 'words(is green tea) …tea !unknown-value'],
    ['has:code has:note has:id', 'has=code has=note has=id'],
    ['has:wings', 'words(has wings) …wings !unknown-value'],
    ['author:Smith authors:"Ann Lee"', 'author=Smith author=Ann Lee'],
    ['org:a organisation:b organization:c', 'org=a org=b org=c'],
    ['topic:"Brain  decoding"', 'topic=Brain decoding'],
    ['topic:“Brain decoding”', 'topic=Brain decoding'],
    ['in:2025/may', 'in=2025/may'],
    ['topic:"brain d', 'topic=brain words(d) …d !unclosed-quote'],
    ['like:"A title" -like:arxiv:2401.01234', 'like=A title not(like=arxiv:2401.01234)'],
    ['like:a OR b', 'any(like?a words(b)) …b !misplaced-field'],
    ['-(sort:date x)', 'not(all(sort?date words(x))) !misplaced-field'],
    ['-sort:date', 'not(sort?date) !misplaced-field'],
    ['sort:Upvotes', 'sort=upvotes'],
    ['date:2024', 'date=2024'],
    ['date:2024-03..2024-06', 'date=2024-03..2024-06'],
    ['date:2024..', 'date=2024..'],
    ['date:..2024', 'date=..2024'],
    ['date:2024/03/14', 'date=2024/03/14'],
    ['date:>=2024', 'date=>=2024'],
    ['date:7d', 'date=7d'],
    ['date:"last week"', 'date=last week'],
    ['date:last-week', 'date=last-week'],
    ['date:"Last 30 days"', 'date=last 30 days'],
    ['before:2024 after:yesterday', 'before=2024 after=yesterday'],
    ['date:20', 'date?20 !unfinished-value'],
    ['date:2024-', 'date?2024- !unfinished-value'],
    ['date:2024.', 'date?2024. !unfinished-value'],
    ['date:2024..20', 'date?2024..20 !unfinished-value'],
    ['date:yest', 'date?yest !unfinished-value'],
    ['date:2024-13', 'words(date 2024 13) …13 !unknown-value'],
    ['date:2023-02-29', 'words(date 2023 02 29) …29 !unknown-value'],
    ['date:2025..2024', 'words(date 2025 2024) …2024 !unknown-value'],
    ['date:soon', 'words(date soon) …soon !unknown-value'],
    ['comments:>2 upvotes:<=50', 'comments=>2 upvotes=<=50'],
    ['comments:2..5 comments:≥3', 'comments=2..5 comments=>=3'],
    ['comments:>', 'comments?> !unfinished-value'],
    ['comments:many', 'words(comments many) …many !unknown-value'],
    ['comments:5..2', 'words(comments 5 2) …2 !unknown-value'],
    ['brain is:unread scan', 'words(brain) is=unread words(scan) …scan'],
    ['(is:unread)', 'is=unread'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('say what is wrong and where', () => {
    const [unknown, quote] = parseQuery('x is:green "y').problems;
    expect(unknown).toEqual({
      code: 'unknown-value',
      text: {
        template: '“{0}:” has no value “{1}”. It is searched as words.',
        values: ['is', 'green'],
      },
      start: 2,
      end: 10,
    });
    expect(quote).toMatchObject({ code: 'unclosed-quote', start: 11, end: 12 });
  });

  it('know where their names and values stand', () => {
    const [filter] = parseQuery('topic:"a b" c').root.items;
    expect(filter).toMatchObject({
      start: 0,
      end: 11,
      fieldRange: { start: 0, end: 5 },
      valueRange: { start: 6, end: 11 },
    });
  });
});

describe('the usual text of a query', () => {
  it.each([
    ['  Brain   (scan) ', 'Brain scan'],
    ['ORGANISATION:“A b”', 'org:"A b"'],
    ['is:"Unread"', 'is:unread'],
    ['a OR (b c) -(d OR e)', 'a OR (b c) -(d OR e)'],
    ['(a OR) is:read', 'a or is:read'],
    ['title:("a b")', 'title:"a b"'],
    ['title:(a)', 'title:a'],
    ['x "y', 'x y'],
  ])('%s', (text, expected) => {
    expect(printQuery(parseQuery(text))).toBe(expected);
  });
});

describe('the order that a query asks for', () => {
  it('is the last one', () => {
    expect(querySort(parseQuery('sort:date a sort:relevance'))).toBe('relevance');
    expect(querySort(parseQuery('a sort:size'))).toBeUndefined();
  });
});
