import { describe, expect, it } from 'vitest';
import { digestsOf, parseDump } from '../../../../src/core';
import { readFixture } from './fixtures';

describe('digestsOf', () => {
  it.each([
    ['plain/two-dumps-in-one-file.txt', ['Nov 14', undefined]],
    ['firecrawl/two-dumps-in-one-file.md', ['Oct 2', 'Oct 3']],
    ['terminal/two-dumps-in-one-file.txt', ['Jun 29', 'Jun 30']],
    ['urlLines/two-digests.txt', ['Mar 25', 'Mar 26']],
  ])('parts %s where the second digest starts', (path, dates) => {
    const text = readFixture(path);
    const dump = parseDump(text);
    const digests = digestsOf(text, dump);
    expect(digests).toHaveLength(2);
    expect(digests.flatMap(({ entries }) => entries)).toEqual(dump.entries);
    expect(digests[0]?.end).toBe(digests[1]?.start);
    expect([digests[0]?.start, digests[1]?.end]).toEqual([0, text.length]);
    for (const [index, { start, end, entries, nameRange, listed }] of digests.entries()) {
      expect(nameRange.start).toBeGreaterThanOrEqual(start);
      expect(nameRange.end).toBeLessThanOrEqual(end);
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry.start).toBeGreaterThanOrEqual(start);
        expect(entry.end).toBeLessThanOrEqual(end);
      }
      const date = dates[index];
      if (date !== undefined) {
        expect(text.slice(nameRange.start, nameRange.end)).toBe(date);
        expect(listed).toBeDefined();
      }
    }
  });

  it('gives a digest without entries', () => {
    const text = readFixture('plain/header-only.txt');
    const digests = digestsOf(text, parseDump(text));
    expect(digests.map(({ entries }) => entries)).toEqual([[]]);
  });

  it('gives none for a text that is no dump', () => {
    const text = 'A letter.\n\nNothing more.';
    expect(digestsOf(text, parseDump(text))).toEqual([]);
  });
});
