import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Dump } from '../../../../src/core/model';
import { readFixture } from './fixtureFiles';
import { flawsOf } from './soundness';

const header = ['Daily Papers', 'byAK and the research community', 'Nov 14'];

/** What a card says. */
interface Card {
  readonly submitter: string;
  readonly votes: number | undefined;
  readonly title: string;
  readonly who: number | string;
  readonly comments: number;
}

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const titleOf = (words: readonly string[]): string => ['A Study', ...words].join(' ');

const anyCard: fc.Arbitrary<Card> = fc.record({
  submitter: fc.stringMatching(/^[a-z][a-z0-9-]{1,9}[a-z]$/),
  votes: fc.option(fc.nat(2000), { nil: undefined }),
  title: fc.array(word, { minLength: 1, maxLength: 8 }).map(titleOf),
  who: fc.oneof(fc.integer({ min: 1, max: 700 }), word),
  comments: fc.nat(99),
});

const anyCards = fc.uniqueArray(anyCard, {
  ...{ minLength: 2, maxLength: 9, selector: ({ title }) => title },
});

/** How a tool prints the lines of cards. */
interface Form {
  readonly isApart: boolean;
  readonly separators: 'none' | 'above' | 'below' | 'beside';
  readonly blank: 'none' | 'between' | 'everywhere';
}

const anyForm: fc.Arbitrary<Form> = fc.record({
  isApart: fc.boolean(),
  separators: fc.constantFrom('none', 'above', 'below', 'beside'),
  blank: fc.constantFrom('none', 'between', 'everywhere'),
});

function linesOf({ submitter, votes, title, who, comments }: Card, form: Form): string[] {
  const note = form.isApart ? ['Submitted by', submitter] : [`Submitted by ${submitter}`];
  const printed = typeof who === 'number' ? `${who} authors` : who;
  const meta = {
    none: [printed, `${comments}`],
    above: ['·', printed, `${comments}`],
    below: [printed, '·', `${comments}`],
    beside: [`${printed} · ${comments}`],
  };
  return [...note, ...(votes === undefined ? [] : [`${votes}`]), title, ...meta[form.separators]];
}

function textOf(cards: readonly Card[], form: Form): string {
  const lines = cards.map((card) => linesOf(card, form));
  return form.blank === 'everywhere'
    ? [...header, ...lines.flat()].join('\n\n')
    : [...header, ...lines.map((card) => card.join('\n'))].join(
        form.blank === 'between' ? '\n\n' : '\n',
      );
}

function said({ entries }: Dump): unknown {
  return entries.map(({ submitter, upvotes, title, authorCount, organization, comments }) => ({
    ...{ submitter, votes: upvotes, title, who: authorCount ?? organization?.name, comments },
  }));
}

describe('votes right above titles', () => {
  it('are no part of them, where all have them', () => {
    const cards = [
      ['12', 'Lantern Networks Learn to Count Moths', '', '  • 8 authors', '3', ''],
      ['-', 'Ferns -- A Benchmark', '', 'A fern unfolds.', '', '•\t4 authors · Nov 12 · 7', ''],
      ['1.09k', 'Tide Tables from Webcams', '', '1 authors', '·', '1'],
    ];
    const { entries } = parseDump([...header, '', ...cards.flat()].join('\n'));
    expect(entries).toMatchObject([
      { title: 'Lantern Networks Learn to Count Moths', upvotes: 12, authorCount: 8, comments: 3 },
      { title: 'Ferns -- A Benchmark', upvotes: 0, authorCount: 4, comments: 7 },
      { title: 'Tide Tables from Webcams', upvotes: 1090, authorCount: 1, comments: 1 },
    ]);
    expect(entries[1]).toMatchObject({
      abstract: 'A fern unfolds.',
      published: { month: 11, day: 12 },
    });
  });

  it('are numbers of titles, where hardly any has one', () => {
    const text = [...header, '', '12', 'Angry Lanterns', '', 'They count.', '', '• 8 authors'];
    expect(parseDump(text.join('\n')).entries).toMatchObject([{ title: '12 Angry Lanterns' }]);
  });
});

describe('the text of a day’s page', () => {
  it('is read card by card, wherever its separators and blank lines stand', () => {
    fc.assert(
      fc.property(anyCards, anyForm, (cards, form) => {
        const text = textOf(cards, form);
        const dump = parseDump(text, { dialect: 'plain' });
        expect(said(dump)).toEqual(cards.map((card) => ({ ...card })));
        expect(dump.problems.map(({ code }) => code)).toEqual([]);
        expect(flawsOf(text, dump)).toEqual([]);
      }),
    );
  });

  it('tells who submitted what, and how many liked it', () => {
    const { entries } = parseDump(readFixture('cards/day.txt'));
    expect(entries.map(({ submitter, upvotes }) => [submitter, upvotes])).toEqual([
      ['miraorr', 12],
      ['bo-reyburn', 0],
      [undefined, 1090],
      ['ada', 4],
      ['ada', undefined],
    ]);
  });

  it('ends where the page’s footer begins', () => {
    const text = readFixture('cards/day.txt');
    const { furniture } = parseDump(text);
    const shown = furniture.map(({ start, end }) => text.slice(start, end));
    expect(shown.at(-1)).toBe('Previous\nNext\nCompany\nTOS');
  });

  it('may be torn', () => {
    const dump = parseDump(readFixture('cards/torn.txt'));
    expect(dump.entries).toMatchObject([{ submitter: 'miraorr', authorCount: 8, comments: 3 }]);
    expect(dump.problems.map(({ code }) => code)).toEqual(['torn-entry']);
  });

  it('keeps the cards above wherever it is cut off, and never breaks', () => {
    const text = readFixture('cards/day.txt');
    const whole = parseDump(text).entries;
    for (let at = 0; at < text.length; at += 7) {
      const cut = parseDump(text.slice(0, at), { dialect: 'plain' });
      expect(flawsOf(text.slice(0, at), cut), `cut at ${at}`).toEqual([]);
      const above = whole.filter(({ end }) => end < at - 40);
      if (above.length > 1) {
        expect(cut.entries.slice(0, above.length - 1), `cut at ${at}`).toEqual(above.slice(0, -1));
      }
    }
  });

  it('takes no time to speak of, however many cards lack a note', () => {
    const note = ['Submitted by ada', 'A Title', '·', '1'];
    const cards = Array.from({ length: 60_000 }, (_, index) => ['1', `Title ${index}`, '·', '2']);
    const text = [...header, ...note, ...note, ...cards.flat()].join('\n');
    expect(parseDump(text, { dialect: 'plain' }).entries).toHaveLength(60_002);
  });
});
