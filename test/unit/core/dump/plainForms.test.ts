import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { saidOfEntries } from './saidOfEntries';
import { flawsOf } from './soundness';
import { wrappedLines } from './wrappedLines';

/** What an entry says. */
interface Paper {
  readonly submitter: string;
  readonly votes: number;
  readonly stars: number;
  readonly title: string;
  readonly abstract: string;
  readonly who: number | string;
  readonly day: number;
}

const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 1, maxLength: 8 });

const anyPaper: fc.Arbitrary<Paper> = fc.record({
  submitter: fc.stringMatching(/^[a-z][a-z0-9-]{1,9}[a-z]$/),
  votes: fc.nat(2000),
  stars: fc.nat(2000),
  title: words.map((own) => ['A Study', ...own].join(' ')),
  abstract: words.map((own) => `We look at ${own.join(' ')} once. It is good.`),
  who: fc.oneof(fc.integer({ min: 1, max: 700 }), fc.stringMatching(/^[A-Z][a-z]{2,9}$/)),
  day: fc.integer({ min: 1, max: 28 }),
});

const anyPapers = fc.uniqueArray(anyPaper, {
  ...{ minLength: 3, maxLength: 7, selector: ({ title }) => title },
});

/** How a page prints entries, apart from the abstract. */
interface Form {
  readonly note: 'none' | 'glued' | 'beside' | 'apart';
  readonly votes: 'none' | 'above' | 'button above' | 'below' | 'button below';
  readonly buttons: boolean;
  readonly mark: '' | '### ' | '**' | '1. ' | 'counted';
  readonly lead: '' | 'Published on ';
}

const anyForm: fc.Arbitrary<Form> = fc.record({
  note: fc.constantFrom('none', 'glued', 'beside', 'apart'),
  votes: fc.constantFrom('none', 'above', 'button above', 'below', 'button below'),
  buttons: fc.boolean(),
  mark: fc.constantFrom('', '### ', '**', '1. ', 'counted'),
  lead: fc.constantFrom('', 'Published on '),
});

function linesOf(paper: Paper, form: Form, order: number): string[] {
  const { submitter, votes, stars, title, abstract, who, day } = paper;
  const notes = {
    none: [],
    glued: [`Submitted by ${submitter}`],
    beside: [`Submitted by ${submitter}`, ''],
    apart: ['Submitted by', submitter, ''],
  };
  const upvotes = form.votes.startsWith('button') ? ['Upvote', `${votes}`, ''] : [`${votes}`, ''];
  const below = form.votes === 'below' ? [`Upvote ${votes}`, ''] : upvotes;
  const mark = form.mark === 'counted' ? `${order + 1}. ` : form.mark;
  return [
    ...(form.votes.endsWith('above') ? upvotes : []),
    ...notes[form.note],
    ...[mark + title + (mark === '**' ? mark : ''), '', abstract, ''],
    ...(typeof who === 'number' ? [`• ${who} authors`, '·'] : [`org ${who}`, '·']),
    ...[`${form.lead}Nov ${day}, 2025`, ''],
    ...(form.votes.endsWith('below') ? below : []),
    ...(form.buttons ? ['GitHub', `${stars}`, '', 'arXiv Page', ''] : []),
  ];
}

function textOf(papers: readonly Paper[], form: Form): string {
  const entries = papers.flatMap((paper, order) => linesOf(paper, form, order));
  return ['Daily Papers', 'byAK and the research community', 'Nov 29', '', ...entries].join('\n');
}

/** Whether lines are one or two, of which the second leaves room for a word. */
function hasRoom([, second = '', ...others]: readonly string[], width: number): boolean {
  return others.length === 0 && second.length < width - 20;
}

/** Wherever it begins on a line, it is broken before a small letter. */
const longSentence =
  'It is about many small things that live below the pier at low tide and are counted by the sound that each of them makes while it feeds on what the water brings to it.';

describe('a list with abstracts', () => {
  it('may have lost its blank lines, its abstracts wrapped', () => {
    const anyAbstract = fc
      .array(fc.stringMatching(/^[A-Za-z][a-z]{1,9}$/), { minLength: 1, maxLength: 12 })
      .map((own) => `We look at ${own.join(' ')} once.`);
    const anyEntry = fc.record({
      title: fc.stringMatching(/^[A-Z][a-z]{2,6}( [A-Z][a-z]{2,6}){1,9}$/),
      abstract: fc
        .array(anyAbstract, { minLength: 2, maxLength: 6 })
        .map((all) => [...all, longSentence].join(' ')),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const anyEntries = fc.uniqueArray(anyEntry, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 50, max: 110 }), (papers, width) => {
        // A line of a title that leaves no room could be the first one of an abstract.
        fc.pre(papers.every(({ title }) => hasRoom(wrappedLines(title, width), width)));
        const entries = papers.flatMap(({ title, abstract, day }) => [
          ...[...wrappedLines(title, width), ...wrappedLines(abstract, width)],
          ...['• 3 authors', '·', `Nov ${day}, 2025`],
        ]);
        const text = ['byAK and the research community', 'Nov 29', ...entries].join('\n');
        const dump = parseDump(text);
        expect(saidOfEntries(dump)).toMatchObject(
          papers.map(({ title, abstract }) => ({ title, abstract, who: 3 })),
        );
        expect(flawsOf(text, dump)).toEqual([]);
      }),
    );
  });

  it('is read whole, whatever a page has around titles and below dates', () => {
    fc.assert(
      fc.property(anyPapers, anyForm, (papers, form) => {
        const text = textOf(papers, form);
        const dump = parseDump(text);
        expect(dump.dialect).toBe('plain');
        expect(saidOfEntries(dump)).toEqual(
          papers.map(({ submitter, votes, title, abstract, who, day }) => ({
            submitter: form.note === 'none' ? undefined : submitter,
            votes: form.votes === 'none' ? undefined : votes,
            ...{ title, abstract, who, published: { year: 2025, month: 11, day } },
          })),
        );
        expect(dump.problems).toEqual([]);
        expect(flawsOf(text, dump)).toEqual([]);
      }),
    );
  });

  it('may be of what is trending, and then has no date of its own', () => {
    const entry = ['A Title', '', 'We count.', '', '• 2 authors', '·', 'Published on Nov 3, 2025'];
    const dump = parseDump(['byAK and the research community', '', ...entry].join('\n'));
    expect(dump.entries).toMatchObject([
      { title: 'A Title', published: { year: 2025, month: 11, day: 3 } },
    ]);
    expect(dump.problems.map(({ code }) => code)).toEqual(['no-listed-date']);
  });

  it('keeps numbers and marks that are titles’ own', () => {
    const titles = ['3. Tides', '#1 in Kites', '**Bold** and Dough'];
    const text = titles.flatMap((title) => [title, '', 'We count.', '', '• 2 authors', '']);
    const dump = parseDump(['byAK and the research community', 'Nov 29', '', ...text].join('\n'));
    expect(dump.entries.map(({ title }) => title)).toEqual(titles);
  });
});
