import { describe, expect, it } from 'vitest';
import { entryAt, parseDump, titleAt } from '../../../../src/core';
import { readFixture } from './fixtures';

describe('the entry at an offset', () => {
  const text = readFixture('plain/with-meta.txt');
  const { entries } = parseDump(text);

  it('is the one whose text holds it, from its first character to its end', () => {
    for (const entry of entries) {
      expect(entryAt(entries, entry.start)).toBe(entry);
      expect(entryAt(entries, entry.end)).toBe(entry);
      expect(entryAt(entries, entry.titleRange.end + 2)).toBe(entry);
    }
  });

  it('is none in the banner, between entries and in an empty dump', () => {
    const [first] = entries;
    expect(entryAt(entries, 0)).toBeUndefined();
    expect(entryAt(entries, (first?.end ?? 0) + 1)).toBeUndefined();
    expect(entryAt([], 5)).toBeUndefined();
  });

  it('is found by its title only on the title', () => {
    for (const entry of entries) {
      expect(titleAt(entries, entry.titleRange.start)).toBe(entry);
      expect(titleAt(entries, entry.titleRange.end)).toBe(entry);
      expect(titleAt(entries, entry.titleRange.end + 2)).toBeUndefined();
    }
  });
});
