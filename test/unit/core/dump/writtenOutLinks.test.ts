import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { readFixture } from './fixtureFiles';
import { flawsOf } from './soundness';

const text = readFixture('tails/saved-as-text.txt');

describe('a page that a browser saved as text, with addresses behind its texts', () => {
  it('is read whole', () => {
    const dump = parseDump(text);
    expect(dump).toMatchObject({ dialect: 'urlLines', listed: { year: 2025, month: 11, day: 14 } });
    expect(dump.problems).toEqual([]);
    expect(dump.entries).toMatchObject([
      {
        title: 'Tethered Kites as Low-Cost Wind Profilers',
        abstract:
          'A kite on a tether tells the wind by the angle of its line. We fly forty of them.',
        ...{ arxivId: '2511.00001', upvotes: 12, authorCount: 8, comments: 3 },
        published: { month: 11, day: 12 },
      },
      {
        title: 'Orchards in 4D',
        abstract: 'We scan an orchard each week for a year.',
        ...{ arxivId: '2511.00002', upvotes: 0, organization: { handle: 'ovenwatch' } },
        published: { year: 2024, month: 11, day: 11 },
      },
    ]);
  });

  it('keeps the entry above wherever it is cut off, and never breaks', () => {
    const end = parseDump(text).entries[0]?.end ?? 0;
    for (let at = 0; at < text.length; at += 5) {
      const cut = text.slice(0, at);
      const dump = parseDump(cut, { dialect: 'urlLines' });
      const flaws = flawsOf(cut, dump).filter(
        (flaw) => flaw !== 'starts elsewhere than its title' && flaw !== 'ends early',
      );
      expect(flaws, `cut at ${String(at)}`).toEqual([]);
      if (at > end + 60) {
        expect(dump.entries[0]?.title).toBe('Tethered Kites as Low-Cost Wind Profilers');
      }
    }
  });
});

describe('a mail whose links are written out', () => {
  it.each([
    ['A Title<https://hub.example.org/papers/2511.00001> (12 ▲)', 'A Title'],
    ['A Title <https://hub.example.org/papers/2511.00001> (12 ▲)', 'A Title'],
    ['- A Title\nin Two <https://hub.example.org/papers/2511.00001> (12 ▲)', 'A Title in Two'],
    ['- A Title\n<https://hub.example.org/papers/2511.00001> (12 ▲)', 'A Title'],
    ['Why a<b> (12 ▲)', 'Why a<b>'],
  ])('%j', (line, title) => {
    const mail = `Here is the selection of papers for today (14 Nov):\n\n${line}\n`;
    const dump = parseDump(mail);
    expect(dump.entries).toMatchObject([{ title, upvotes: 12 }]);
    expect(dump.entries[0]?.arxivId).toBe(line.includes('://') ? '2511.00001' : undefined);
    expect(flawsOf(mail, dump).filter((flaw) => flaw !== 'ends early')).toEqual([]);
  });
});

describe('a mail below a page of another dialect', () => {
  it.each(['▲', '⬆', '👍', 'upvotes'])('is found by its upvotes: %s', (sign) => {
    const above = 'byAK and the research community\n\nNov 13\n\nA Kite\n\nIt flies.\n';
    const mail = `Here is the selection of papers for today (14 Nov):\n\nDough (12 ${sign})\n`;
    const { entries } = parseDump(`${above}\n${mail}`);
    expect(entries).toMatchObject([{ title: 'A Kite' }, { title: 'Dough', upvotes: 12 }]);
  });
});
