import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../../src/core/dump/parseDump';
import type { Dump } from '../../../../../src/core/model';
import { buttons, listDialects, listed, listPages, site } from './listPages';
import { page } from './table';

function read(dialect: string, night: string, day: string): { text: string; dump: Dump } {
  const text = listPages[dialect]?.({ night, day }) ?? '';
  const dump = parseDump(text);
  expect(dump.dialect).toBe(dialect);
  expect(dump.problems).toEqual([]);
  expect(dump.entries).toMatchObject(listed);
  expect(dump.entries).toHaveLength(2);
  return { text, dump };
}

describe.each(listDialects)('upvotes in dialect %s', (dialect) => {
  const button = (label: string, paper: number): string =>
    buttons[dialect]?.(label, paper) ?? label;

  it.each([
    ['a number', '12', '-'],
    ['a word and a number', 'Upvote 12', 'Upvote -'],
    ['a word in another language', 'Voter 12', 'Voter: -'],
    ['a word above the number', 'Upvote\n\n12', 'Upvote\n\n-'],
    ['a word right above the number', 'Upvote\n12', 'Upvote\n-'],
  ])('may be %s', (_, night, day) => {
    const { text, dump } = read(dialect, button(night, 1), button(day, 2));
    expect(dump.entries.map(({ upvotes }) => upvotes)).toEqual([12, 0]);
    // The button is the entry's first part, its word included.
    expect(dump.entries.map(({ start }) => start)).toEqual([
      text.indexOf(button(night, 1)),
      text.indexOf(button(day, 2), text.indexOf('Kites at Night')),
    ]);
  });
});

describe.each(listDialects)('submitters in dialect %s', (dialect) => {
  const vote = (count: string, paper: number): string => buttons[dialect]?.(count, paper) ?? count;
  const submitters = (night: string, day: string): unknown => {
    const { dump } = read(dialect, page(night, vote('12', 1)), page(day, vote('-', 2)));
    expect(dump.entries.map(({ upvotes }) => upvotes)).toEqual([12, 0]);
    return dump.entries.map(({ submitter }) => submitter);
  };

  it.each([
    ['beside the words', 'Submitted by ada', 'Submitted by bo-2'],
    ['below the words', 'Submitted by\n\nada', 'Submitted by\n\nbo-2'],
    ['with a sign before them', 'Submitted by @ada', 'Submitted by @bo-2'],
    ['in German', 'Eingereicht von ada', 'Eingereicht von bo-2'],
    ['in Russian, below the words', 'Отправлено\n\nada', 'Отправлено\n\nbo-2'],
    ['in Turkish, before the words', 'ada tarafından gönderildi', 'bo-2 tarafından gönderildi'],
  ])('may stand %s', (_, night, day) => {
    expect(submitters(night, day)).toEqual(['ada', 'bo-2']);
  });

  it('are no other entry’s', () => {
    expect(submitters('Submitted by ada', '')).toEqual(['ada', undefined]);
    expect(submitters('', 'Submitted by bo-2')).toEqual([undefined, 'bo-2']);
    expect(submitters('Submitted by', '')).toEqual([undefined, undefined]);
  });

  it('are no labels that recur', () => {
    expect(submitters('Show more', 'Show more')).toEqual([undefined, undefined]);
    expect(submitters('Page 1', 'Page 2')).toEqual([undefined, undefined]);
  });
});

describe('submitters', () => {
  it('may be links with pictures', () => {
    const { dump } = read(
      'firecrawl',
      page(`[Submitted by\\\\\n![](${site}/a.png)\\\\\nada](${site}/ada)`, votesOf(1)),
      page(`[![](${site}/t.png)](${site}/papers/2602.00002)`, 'Submitted by', 'bo', votesOf(2)),
    );
    expect(dump.entries.map(({ submitter }) => submitter)).toEqual(['ada', 'bo']);
  });

  it('may be links of a text browser', () => {
    const { dump } = read(
      'terminal',
      '[\nSubmitted by\nada\n][1]\n\n[\n1\n][3]',
      '[Submitted by bo][12]\n\n[1][13]',
    );
    expect(dump.entries.map(({ submitter }) => submitter)).toEqual(['ada', 'bo']);
  });

  it('may have their addresses below them', () => {
    const { dump } = read(
      'urlLines',
      page('Submitted by', 'ada', `${site}/ada`, ' [-] 1'),
      page('Submitted by bo', `${site}/bo`, ' [-] 1'),
    );
    expect(dump.entries.map(({ submitter }) => submitter)).toEqual(['ada', 'bo']);
  });

  it('may stand below the upvotes', () => {
    const { dump } = read('firecrawl', page(votesOf(1), 'Submitted by ada'), votesOf(2));
    expect(dump.entries).toMatchObject([{ submitter: 'ada', upvotes: 1 }, { upvotes: 1 }]);
    expect(dump.entries[1]).not.toHaveProperty('submitter');
  });
});

function votesOf(paper: number): string {
  return buttons['firecrawl']?.('1', paper) ?? '';
}
