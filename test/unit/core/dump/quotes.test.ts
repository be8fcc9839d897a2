import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../src/core/dump/detect';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { findQuotes } from '../../../../src/core/dump/quotes';
import type { Dump, Range } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';

describe('findQuotes', () => {
  it.each([
    ['one', '> a\n> b\n', ['a\nb\n']],
    ['one amid other lines', 'Ada wrote:\n> a\n>b\nYes.\n', ['a\nb\n']],
    ['one with blank lines that lack the mark', '> a\n\n> b\n\nYes.', ['a\n\nb\n']],
    ['one with blank lines that lack blanks', '> a\n>\n> b', ['a\n\nb']],
    ['two', '> a\nb\n> c', ['a\n', 'c']],
    ['nested ones', '> > a\n>\n>> b\n', ['a\n\nb\n']],
    ['one within another', '> a\n> > b\n> c', ['a\n> b\nc']],
    ['one with indented lines', '>   a\n>    b', ['  a\n   b']],
    ['one in CRLF', '> a\r\n> b\r\n', ['a\r\nb\r\n']],
    ['none', 'a > b\n\na', []],
  ])('finds %s', (_, text, insides) => {
    const quotes = findQuotes(text);
    expect(quotes.map(({ inside }) => inside.text)).toEqual(insides);
    for (const { inside } of quotes) {
      // Every character stands in the text where it is said to.
      for (let at = 0; at < inside.text.length; at++) {
        const { start, end } = inside.sourceOf({ start: at, end: at + 1 });
        expect(text.slice(start, end)).toBe(inside.text.charAt(at));
      }
    }
  });

  it('ends ranges behind their last character, not in the marks of the next line', () => {
    const [{ inside } = { inside: undefined }] = findQuotes('> ab\n> c');
    expect(inside?.sourceOf({ start: 0, end: 3 })).toEqual({ start: 2, end: 5 });
    expect(inside?.sourceOf({ start: 3, end: 4 })).toEqual({ start: 7, end: 8 });
    expect(inside?.sourceOf({ start: 3, end: 3 })).toEqual({ start: 7, end: 7 });
  });
});

const samples = ['plain', 'firecrawl', 'urlLines', 'terminal', 'clipper', 'trending', 'json']
  .concat(['html', 'hollow'])
  .flatMap((dialect) =>
    fixtureNames(dialect)
      .filter((name) => !name.includes('.expected.'))
      .map((name) => `${dialect}/${name}`),
  );

function quoted(text: string, mark: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g, (line) => mark + line);
}

/** What stands at a range, marks and blanks at the ends of lines left out. */
function printed(text: string, { start, end }: Range, marks: RegExp): string {
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .map((line, index) => (index === 0 ? line : line.replace(marks, '')).trim())
    .join('\n');
}

const partNames = ['authors', 'organization', 'published', 'comments'] as const;

/** A dump with what stands at its ranges in place of them. */
function withTexts(text: string, { entries, problems, ...dump }: Dump, marks: RegExp): unknown {
  const at = (range: Range | undefined): string | undefined => range && printed(text, range, marks);
  return {
    dialect: dump.dialect,
    page: dump.page,
    listed: dump.listed,
    listedText: at(dump.listedRange),
    entries: entries.map(({ start, end, titleRange, abstractRange, parts, ...said }) => ({
      ...said,
      text: at({ start, end }),
      titleText: at(titleRange),
      abstractText: at(abstractRange),
      partTexts: partNames.map((name) => [name, at(parts[name])]),
    })),
    problems: problems.map((problem) => [problem.code, at(problem)]),
  };
}

describe('a dump that is quoted', () => {
  it.each(samples)('is read as if it were not: %s', (name) => {
    const text = readFixture(name).replace(/^\uFEFF/, '');
    const quote = quoted(text, '> ');
    expect(detectDump(quote)).toEqual(detectDump(text));
    expect(withTexts(quote, parseDump(quote), /^> ?/)).toEqual(
      withTexts(text, parseDump(text), /^/),
    );
  });

  it.each([
    ['twice', '> > '],
    ['without blanks', '>'],
    ['twice without blanks', '>>'],
  ])('may be quoted %s', (_, mark) => {
    const text = readFixture('plain/with-meta.txt');
    expect(parseDump(quoted(text, mark)).entries).toHaveLength(parseDump(text).entries.length);
  });

  it('may stand in a mail with an answer', () => {
    const text = readFixture('plain/with-meta.txt');
    const mail = `On Tuesday Ada wrote:\n\n${quoted(text, '> ')}\n\nThe second looks good!\n`;
    const dump = parseDump(mail);
    expect(dump.entries.map(({ title }) => title)).toEqual(
      parseDump(text).entries.map(({ title }) => title),
    );
    expect(dump.furniture.map(({ start, end }) => mail.slice(start, end))).toEqual(
      expect.arrayContaining(['On Tuesday Ada wrote:', 'The second looks good!']),
    );
  });

  it('may stand in a fence, and a fence in it', () => {
    const text = readFixture('plain/with-meta.txt');
    const fenced = (inside: string): string => `\`\`\`\n${inside}\n\`\`\`\n`;
    const titles = parseDump(text).entries.map(({ title }) => title);
    for (const both of [fenced(quoted(text, '> ')), quoted(fenced(text), '> ')]) {
      const { entries } = parseDump(both);
      expect(entries.map(({ title }) => title)).toEqual(titles);
      expect(entries.map(({ titleRange: { start, end } }) => both.slice(start, end))).toEqual(
        titles,
      );
    }
  });

  it('is one of prose where it is prose', () => {
    const prose = readFixture('not-dumps/prose.txt');
    expect(parseDump(quoted(prose, '> '))).toMatchObject({ dialect: 'unknown', entries: [] });
  });
});
