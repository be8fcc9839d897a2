import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { readFixture } from './fixtureFiles';

const dumps = [
  ['plain', 'plain/with-meta.txt'],
  ['firecrawl', 'firecrawl/every-alternative.md'],
  ['clipper', 'clipper/every-alternative.md'],
] as const;

describe('two dumps in one file', () => {
  it.each(dumps)('of dialect %s are told apart where the second one starts', (dialect, path) => {
    const text = readFixture(path);
    const one = parseDump(text);
    const both = `${text}\n\n${text}`;
    const dump = parseDump(both);
    expect(dump.dialect).toBe(dialect);
    expect(dump.entries).toHaveLength(2 * one.entries.length);
    const second = dump.problems.filter(({ code }) => code === 'second-digest');
    expect(second).toHaveLength(1);
    expect(second[0]?.start).toBeGreaterThanOrEqual(text.length);
    expect(second[0]?.start).toBeLessThan(dump.entries[one.entries.length]?.titleRange.start ?? 0);
  });

  it('of trending papers are told apart, each paper standing there once', () => {
    const page = (title: string): string =>
      `# Trending Papers\n\n### [${title}](https://example.org/papers/2401.99990)\n\nIt is low.\n\n- 3 authors\n`;
    const first = page('Tide Tables from Shadows');
    const dump = parseDump(
      `${first}\n${page('Kites at Night').replaceAll('2401.99990', '2401.99991')}`,
    );
    expect(dump.entries.map(({ title }) => title)).toEqual([
      'Tide Tables from Shadows',
      'Kites at Night',
    ]);
    expect(dump.problems.filter(({ code }) => code === 'second-digest')).toMatchObject([
      { start: first.length + 1 },
    ]);
  });
});

describe('one dump of dialect terminal', () => {
  it.each([
    'They fly.\n[the site][10]\nfor more.',
    'They fly.\n[the site][10]',
    'They fly. See Fig.\n[2][10]\nHere.',
  ])('is one digest with links in an abstract: %j', (abstract) => {
    const entry = (title: string, text: string): string =>
      `[\n12\n][1]\n\n### [${title}][2]\n\n[\n\n${text}\n\n][3]\n[\n* 3 authors\n][4]\n·\nFeb 23\n`;
    const dump = parseDump(
      `byAK and the research community\n\nFeb 24\n\n${entry('Kites at Night', abstract)}\n${entry('Kites by Day', 'They fly, too.')}`,
    );
    expect(dump.dialect).toBe('terminal');
    expect(dump.listed).toEqual({ month: 2, day: 24 });
    expect(dump.entries.map(({ title }) => title)).toEqual(['Kites at Night', 'Kites by Day']);
    expect(dump.problems).toEqual([]);
  });
});
