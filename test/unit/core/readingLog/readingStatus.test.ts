import { describe, expect, it } from 'vitest';
import { changeBack, holds, noStatus } from '../../../../src/core/readingLog/readingStatus';
import { tagOf } from '../../../../src/core/readingLog/tags';

describe('undoing a change', () => {
  const before = {
    ...noStatus,
    read: true,
    hidden: true,
    hiddenUntil: 9,
    tags: ['eeg'],
    note: 'n',
  };

  it('sets back what it touched, and nothing else', () => {
    const change = { read: false, hidden: true, note: '', tags: { eeg: false, ecg: true } };
    expect(changeBack(change, before)).toEqual({
      read: true,
      hidden: 9,
      note: 'n',
      tags: { eeg: true, ecg: false },
    });
    expect(changeBack({ starred: true, later: true }, before)).toEqual({
      starred: false,
      later: false,
    });
    expect(changeBack({ hidden: false }, { ...before, hiddenUntil: Infinity })).toEqual({
      hidden: Infinity,
    });
  });

  it('knows what a change would leave as it is', () => {
    expect(holds({ read: true, tags: { eeg: true, ecg: false } }, before)).toBe(true);
    expect(holds({ hidden: 9 }, before)).toBe(true);
    expect(holds({ hidden: true }, before)).toBe(false);
    expect(holds({ read: true, starred: true }, before)).toBe(false);
  });
});

describe('tagOf', () => {
  it.each([
    ['eeg', 'eeg'],
    [' #to  do ', 'to do'],
    ['##a,b', 'ab'],
    ['e\u0301tude', 'étude'],
    ['a\u202Eb\nc', 'ab c'],
    ['# ', undefined],
    ['', undefined],
    ['x'.repeat(100), 'x'.repeat(60)],
    ['😀'.repeat(100), '😀'.repeat(60)],
  ])('of %j is %j', (typed, tag) => {
    expect(tagOf(typed)).toBe(tag);
  });
});
