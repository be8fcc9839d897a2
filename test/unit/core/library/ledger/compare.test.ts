import { describe, expect, it } from 'vitest';
import { compareDigests } from '../../../../../src/core/library/ledger/compareDigests';
import { comparisonTexts } from '../../../../../src/core/library/ledger/comparisonTexts';
import { Ledger } from '../../../../../src/core/library/ledger/ledger';
import { runToEnd } from '../../../../../src/core/steps';
import { at, entry, libraryOf, list } from '../builders';

const number = { arxivId: '2401.00001' };

const before = list('May 1, 2024', [
  entry('Ferns'),
  entry('Tides', { ...number, abstract: 'Tides rise. Tides fall.', comments: 1, upvotes: 5 }),
  entry('Clouds'),
  entry('Gulls', { abstract: 'Gulls shout.' }),
]);
const after = list('May 2, 2024', [
  entry('Gulls', { comments: 2, abstract: 'A summary.', abstractKind: 'summary' }),
  entry('Tides', { ...number, abstract: 'Tides rise. Tides wait.', comments: 4 }),
  entry('Rain'),
]);

function compared() {
  return compareDigests({ uri: at('a'), dump: before }, { uri: at('b'), dump: after });
}

describe('comparing two dumps', () => {
  it('tells what only one has and what changed in both', () => {
    expect(compared()).toMatchObject({ gone: 2, fresh: 1, shared: 2, revised: 1, counted: 1 });
    const tides = compared().papers.find(({ id }) => id === 'arxiv:2401.00001');
    expect(tides?.changes).toEqual({
      abstract: { before: 'Tides rise. Tides fall.', after: 'Tides rise. Tides wait.' },
      comments: { before: 1, after: 4, delta: 3 },
    });
  });

  it('puts the papers into one order, that of the second dump', () => {
    expect(compared().papers.map((paper) => (paper.after ?? paper.before)?.title)).toEqual([
      'Ferns',
      'Gulls',
      'Tides',
      'Clouds',
      'Rain',
    ]);
  });

  it('goes by the papers that the library has made of the entries', () => {
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides')]),
      b: list('May 2, 2024', [entry('Tides', number)]),
    });
    library.papers();
    const ledger = new Ledger(library);
    expect(runToEnd(ledger.compareInSteps(at('a'), at('b')))).toMatchObject({
      shared: 1,
      gone: 0,
      fresh: 0,
    });
    expect(runToEnd(ledger.compareInSteps(at('a'), at('nowhere')))).toBeUndefined();
  });

  it('counts a paper once that a dump holds twice', () => {
    const twice = { uri: at('a'), dump: list('May 1', [entry('Tides'), entry('Tides')]) };
    expect(compareDigests(twice, twice)).toMatchObject({ shared: 1, revised: 0, counted: 0 });
  });
});

describe('the texts of a comparison', () => {
  it('have a block for each paper, with a line for each sentence', () => {
    expect(comparisonTexts(compared()).before).toBe(
      [
        'Ferns',
        '',
        'Gulls',
        'Comments: 2',
        'Gulls shout.',
        '',
        'Tides',
        'arXiv 2401.00001 · Upvotes: 5 · Comments: 1',
        'Tides rise.',
        'Tides fall.',
        '',
        'Clouds',
        '',
        '',
      ].join('\n'),
    );
  });

  it('differ in papers and changes alone', () => {
    const texts = comparisonTexts(compared());
    const [old, recent] = [texts.before.split('\n'), texts.after.split('\n')];
    expect(recent.filter((line) => !old.includes(line))).toEqual([
      'arXiv 2401.00001 · Upvotes: 5 · Comments: 4',
      'Tides wait.',
      'Rain',
    ]);
    expect(old.filter((line) => !recent.includes(line))).toEqual([
      'Ferns',
      'arXiv 2401.00001 · Upvotes: 5 · Comments: 1',
      'Tides fall.',
      'Clouds',
    ]);
  });

  it('show one rendering of what says the same, and nothing that hides', () => {
    const texts = comparisonTexts(
      compareDigests(
        { uri: at('a'), dump: list('May 1', [entry('Beyond $\\ell_1$\u202E tides')]) },
        { uri: at('b'), dump: list('May 2', [entry('Beyond ell_1  tides')]) },
      ),
    );
    expect(texts.before).toBe('Beyond ℓ₁ tides\n\n');
    expect(texts.after).toBe(texts.before);
  });

  it('speak the language of the reader', () => {
    const { after: text } = comparisonTexts(compared(), ({ template, values }) =>
      template.replace('Comments', 'Kommentare').replace('{0}', String(values[0])),
    );
    expect(text).toContain('Kommentare: 4');
  });
});
