import { describe, expect, it } from 'vitest';
import { dialectNames, parseDump } from '../../../../../src/core/dump/parseDump';
import type { Dump } from '../../../../../src/core/model';
import { readFixture } from '../fixtureFiles';
import { clipperCases } from './clipper';
import { emailCases } from './email';
import { firecrawlCases } from './firecrawl';
import { hollowCases } from './hollow';
import { htmlCases } from './html';
import { jsonCases } from './json';
import { plainCases } from './plain';
import { hardCases, saidOf, type HardText, type Said } from './table';
import { terminalCases } from './terminal';
import { trendingCases } from './trending';
import { urlLinesCases } from './urlLines';
import { variants } from './variants';

const table = [
  plainCases,
  urlLinesCases,
  firecrawlCases,
  terminalCases,
  clipperCases,
  trendingCases,
  emailCases,
  jsonCases,
  htmlCases,
  hollowCases,
];

interface FixtureTruth {
  readonly listed?: Dump['listed'];
  readonly entries: readonly Said[];
  readonly problems?: readonly string[];
}

function truthOf(fixture: string): FixtureTruth {
  const truth: unknown = JSON.parse(readFixture(fixture.replace(/\.[a-z]+$/, '.expected.json')));
  if (!isTruth(truth)) {
    throw new Error(`${fixture} has no expectation`);
  }
  return truth;
}

function isTruth(value: unknown): value is FixtureTruth {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

function outlineOf({ dialect, listed, entries, problems }: Dump): unknown {
  return {
    dialect,
    listed,
    entries: entries.map(saidOf),
    problems: problems.map(({ code }) => code).filter((code) => code !== 'no-listed-date'),
  };
}

function expected(dialect: string, truth: FixtureTruth): unknown {
  const { listed, entries, problems = [] } = truth;
  return {
    dialect,
    listed,
    entries: entries.map(saidOf),
    problems: problems.filter((code) => code !== 'no-listed-date'),
  };
}

describe.each(table)('hard cases of dialect $dialect', ({ dialect, texts, fixtures, without }) => {
  const shown = new Set([...texts, ...fixtures].flatMap(({ shows }) => shows));

  it.each(hardCases)('show “%s”, or say why it does not apply', (name) => {
    expect(shown.has(name) || without[name] !== undefined).toBe(true);
    expect(shown.has(name) && without[name] !== undefined).toBe(false);
  });

  const rows: readonly HardText[] = [
    ...texts,
    ...fixtures.map(({ shows, fixture }) => ({
      shows,
      text: readFixture(fixture),
      ...truthOf(fixture),
    })),
  ];
  describe.each(rows)('$shows', (row) => {
    it.each(variants)('are read $name', ({ change }) => {
      expect(outlineOf(parseDump(change(row.text, row)))).toEqual(expected(dialect, row));
    });
  });
});

describe('the table', () => {
  it('has every dialect', () => {
    expect(table.map(({ dialect }) => dialect).sort()).toEqual([...dialectNames].sort());
  });
});
