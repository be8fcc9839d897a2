import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDump } from '../../../../src/core/convert/convertDump';
import { toPlain } from '../../../../src/core/convert/toPlain';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Entry } from '../../../../src/core/model';
import { arbitraryDump } from '../dump/arbitraryList';
import { fixtureNames, readFixture } from '../dump/fixtureFiles';
import { plainLines } from '../dump/plainText';

const realFolder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const realDumps = existsSync(realFolder) ? readdirSync(realFolder) : [];

describe('to plain', () => {
  it.each(fixtureNames('plain', '.txt'))('gives %s back as it is', (name) => {
    const text = readFixture(`plain/${name}.txt`);
    expect(convertDump(text, parseDump(text), 'plain')).toBe(text);
  });

  it('writes a list from its entries as its page is copied', () => {
    fc.assert(
      fc.property(arbitraryDump, ({ list }) => {
        const told = list.entries.some(({ meta }) => meta !== undefined);
        const entries = list.entries.map((entry) =>
          entry.meta?.comments === 0
            ? { ...entry, meta: { ...entry.meta, comments: undefined } }
            : entry,
        );
        const text = plainLines({ ...list, entries, dailyPapers: told }).join('\n');
        expect(toPlain(parseDump(text))).toBe(text);
      }),
    );
  });

  it.skipIf(realDumps.length === 0)(
    'writes the real dumps from their entries, where they are',
    () => {
      for (const name of realDumps) {
        const text = readFileSync(`${realFolder}${name}`, 'utf8');
        expect(toPlain(parseDump(text)) === text, name).toBe(true);
      }
    },
  );

  const withAbstracts = ['urlLines', 'firecrawl', 'terminal', 'json', 'html'].flatMap((dialect) =>
    fixtureNames(dialect)
      .filter((name) => !name.includes('.expected.'))
      .map((name) => `${dialect}/${name}`),
  );

  it.each(withAbstracts)('keeps what a page shows of %s', (path) => {
    const text = readFixture(path);
    const dump = parseDump(text);
    const isWhole = dump.problems.every(({ code }) => code === 'second-digest');
    if (dump.listed && isWhole && dump.entries.length > 0) {
      const back = parseDump(convertDump(text, dump, 'plain'));
      expect(back.dialect).toBe('plain');
      expect(back.entries.map(shown)).toEqual(dump.entries.map(shown));
    }
  });
});

/** What the list page shows of an entry: an organization hides how many authors there are. */
function shown({
  title,
  abstract,
  authorCount,
  organization,
  published,
  comments,
}: Entry): unknown {
  return {
    title,
    abstract,
    who: organization ? organization.name : authorCount,
    published,
    comments: comments === 0 ? undefined : comments,
  };
}

const text = readFixture('plain/with-meta.txt');
const dump = parseDump(text);

describe('to other forms', () => {
  it('writes Markdown in which no text acts as markup', () => {
    const hostile = {
      ...dump,
      entries: dump.entries.map((entry) => ({ ...entry, title: '# <b>[x](y)' })),
    };
    const markdown = convertDump(text, hostile, 'markdown');
    expect(markdown.match(/^## /gm)).toHaveLength(dump.entries.length);
    expect(markdown).not.toMatch(/(?<!\\)<b>|(?<!\\)\[x/);
  });

  it('writes a JSON object for each entry on a line of its own', () => {
    const lines = convertDump(text, dump, 'jsonl').trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject(
      dump.entries.map(({ title, abstract, authorCount, published }) => ({
        title,
        abstract,
        ...(authorCount !== undefined && { authorCount }),
        published,
        listed: dump.listed,
      })),
    );
  });

  it('writes a BibTeX entry and a CSL item for each, no two under one key', () => {
    const twice = { ...dump, entries: [...dump.entries, ...dump.entries] };
    const keys = [...convertDump(text, twice, 'bibtex').matchAll(/^@misc\{(.*),$/gm)].map(
      ([, key]) => key,
    );
    expect(keys).toHaveLength(twice.entries.length);
    expect(new Set(keys).size).toBe(keys.length);
    const items: unknown = JSON.parse(convertDump(text, twice, 'csl'));
    expect(items).toMatchObject(keys.map((id) => ({ id })));
  });
});
