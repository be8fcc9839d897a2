import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Dump } from '../../../../src/core/model';
import { flawsOf } from './soundness';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));

/** What a reader counts in the five real captures, by the number that opens the file's name. */
const facts = new Map([
  ['000', { listed: [12, 26], entries: 54, dated: 53, yearless: 16, commented: 4, orgs: 1 }],
  ['001', { listed: [11, 14], entries: 67, dated: 67, yearless: 12, commented: 3, orgs: 0 }],
  ['002', { listed: [7, 11], entries: 62, dated: 0, yearless: 0, commented: 0, orgs: 0 }],
  ['003', { listed: [5, 14], entries: 41, dated: 40, yearless: 5, commented: 3, orgs: 0 }],
  ['004', { listed: [3, 20], entries: 61, dated: 0, yearless: 0, commented: 0, orgs: 0 }],
]);

const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

describe.skipIf(!here)(name, () => {
  it.each([...facts])('%s', (number, expected) => {
    const text = read(number);
    const dump = parseDump(text);

    expect(factsOf(dump)).toEqual(expected);
    expect(dump).toMatchObject({ dialect: 'plain', page: 'daily', problems: [] });
    expect(flawsOf(text, dump)).toEqual([]);
    for (const { title, abstract, titleRange, abstractRange } of dump.entries) {
      expect(text.slice(titleRange.start, titleRange.end)).toBe(title);
      expect(text.slice(abstractRange?.start, abstractRange?.end)).toBe(abstract);
    }
  });

  it('tell who wrote every dated paper', () => {
    const dated = [...facts.keys()]
      .flatMap((number) => parseDump(read(number)).entries)
      .filter(({ published }) => published !== undefined);
    expect(dated).toHaveLength(160);
    expect(
      dated.filter(({ authorCount, organization }) =>
        organization ? authorCount !== undefined : authorCount === undefined || authorCount < 1,
      ),
    ).toEqual([]);
    const [{ handle, name: printed } = { handle: '', name: '' }] = dated.flatMap(
      ({ organization }) => organization ?? [],
    );
    expect(handle).toMatch(/^\w+$/);
    expect(printed.replace(' ', '')).toBe(handle);
  });

  it('hold nothing between entries but blank lines', () => {
    for (const number of facts.keys()) {
      const text = read(number);
      const { entries, listedRange } = parseDump(text);
      const ends = [listedRange, ...entries].map((range) => range?.end ?? 0);
      const between = ends.map((end, index) => text.slice(end, entries[index]?.start));
      expect(between.join('').trim()).toBe('');
    }
  });
});

function read(number: string): string {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(number));
  return readFileSync(folder + (file ?? number), 'utf8');
}

function factsOf({ listed, entries }: Dump): unknown {
  return {
    listed: [listed?.month, listed?.day],
    entries: entries.length,
    dated: entries.filter(({ published }) => published).length,
    yearless: entries.filter(({ published }) => published && published.year === undefined).length,
    commented: entries.filter(({ comments }) => comments !== undefined).length,
    orgs: entries.filter(({ organization }) => organization).length,
  };
}
