import { describe, expect, it } from 'vitest';
import { dateSigns } from '../../../../src/core/dump/dateSigns';
import { parseDump } from '../../../../src/core/dump/parseDump';

function signs(text: string): string[] {
  return dateSigns(text, []).map(
    ({ kind, date, days, start, end }) =>
      `${kind} ${date.year}-${date.month}-${date.day} ${days} ${text.slice(start, end)}`,
  );
}

describe('dates that tell of a capture', () => {
  it('stand in addresses of list pages', () => {
    expect(signs('x (https://example.org/papers/date/2025-02-23) y')).toEqual([
      'address 2025-2-23 1 2025-02-23',
    ]);
    expect(signs('/papers?q=x&date=2025-02-23')).toEqual(['address 2025-2-23 1 2025-02-23']);
    expect(signs('/papers/week/2025-W08 /papers/month/2025-02')).toEqual([
      'address 2025-2-17 7 2025-W08',
      'address 2025-2-1 28 2025-02',
    ]);
    expect(signs('/papers/2501.01234 /papers/date/2025-02-31')).toEqual([]);
  });

  it('are stamped by tools', () => {
    expect(signs('---\nclipped: 2025-02-23\ntitle: x\n---')).toEqual([
      'stamp 2025-2-23 1 2025-02-23',
    ]);
    expect(signs('> **Captured at:** 2025-02-23T10:00')).toEqual(['stamp 2025-2-23 1 2025-02-23']);
    expect(signs('published: 2025-02-23\nIt was saved 2025-02-23')).toEqual([]);
  });

  it('are looked for outside of entries alone', () => {
    const text =
      'clipped: 2025-03-01\n\nDaily Papers\n\nbyAK and the research community\n\nFeb 23\n\nTides\n\n' +
      'A page at /papers/date/2020-01-01 is cited by this abstract, which goes on for a while.\n\n' +
      '  • 3 authors\n·\nFeb 20';
    expect(parseDump(text).signs?.map(({ kind, date }) => [kind, date.year])).toEqual([
      ['stamp', 2025],
    ]);
  });
});
