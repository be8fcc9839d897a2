import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../../src/core/library/library';
import { Ledger } from '../../../../../src/core/library/ledger/ledger';
import { runToEnd } from '../../../../../src/core/steps';
import { at, entry, libraryOf, list } from '../builders';

const whole =
  'Tides are measured by a ruler that was never made for water. It serves well on calm days, and on others $\\mathcal{B}_{ij}$ helps.';

/** The history of a library's only paper, one line a dump. */
function told(library: Library): string[] {
  const [paper] = library.papers();
  return new Ledger(library).history(paper ?? { occurrences: [] }).map((appearance) => {
    const { occurrence, kind, title, abstract, comments, upvotes } = appearance;
    return [
      occurrence.uri.slice('file:///digests/'.length, -'.txt'.length),
      kind,
      ...(title ? ['title'] : []),
      ...(abstract ? ['abstract'] : []),
      ...(comments ? [`comments ${comments.delta}`] : []),
      ...(upvotes ? [`upvotes ${upvotes.delta}`] : []),
    ].join(', ');
  });
}

describe('the history of a paper', () => {
  it('is in the order of time, years that are not known and no dates at the end', () => {
    const dumps = {
      a: list(undefined, [entry('Tides')]),
      b: list('Jan 1', [entry('Tides')]),
      c: list('May 3, 2025', [entry('Tides')]),
      d: list('Dec 3, 2024', [entry('Tides')]),
      e: list('Dec 3, 2024', [entry('Tides')]),
    };
    const expected = ['d, new', 'e, resurfaced', 'c, resurfaced', 'b, resurfaced', 'a, resurfaced'];
    expect(told(libraryOf(dumps))).toEqual(expected);
    expect(told(libraryOf(Object.fromEntries(Object.entries(dumps).reverse())))).toEqual(expected);
  });

  it('goes by inferred years as by printed ones', () => {
    const dumps = {
      a: list('Mar 3', [entry('Tides')]),
      b: list('Nov 3', [entry('Tides')]),
    };
    expect(told(libraryOf(dumps, { a: { year: 2026 }, b: { year: 2025 } }))).toEqual([
      'b, new',
      'a, resurfaced',
    ]);
  });

  it('counts a second printing in one dump as a repetition', () => {
    expect(told(libraryOf({ a: list('May 1, 2024', [entry('Tides'), entry('Tides')]) }))).toEqual([
      'a, new',
      'a, repeated',
    ]);
  });

  it('tells comments and upvotes since the last dump that gave them', () => {
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides', { comments: 2, upvotes: 9 })]),
      b: list('May 2, 2024', [entry('Tides', { comments: 2 })]),
      c: list('May 3, 2024', [entry('Tides', { comments: 5, upvotes: 7 })]),
    });
    expect(told(library)).toEqual([
      'a, new',
      'b, resurfaced',
      'c, resurfaced, comments 3, upvotes -2',
    ]);
  });

  it('knows a revised title and abstract, with both texts', () => {
    const fields = { arxivId: '2401.00001' };
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides', { ...fields, abstract: whole })]),
      b: list('May 2, 2024', [entry('Slow tides', { ...fields, abstract: `Not all ${whole}` })]),
    });
    expect(told(library)).toEqual(['a, new', 'b, resurfaced, title, abstract']);
    const [paper] = library.papers();
    expect(new Ledger(library).history(paper ?? { occurrences: [] })[1]).toMatchObject({
      isRevised: true,
      title: { before: 'Tides', after: 'Slow tides' },
      abstract: { before: whole, after: `Not all ${whole}` },
    });
  });

  it.each([
    ['white space', whole.replaceAll(' ', '\n  ')],
    ['a cut with dots', `${whole.slice(0, 80)}…`],
    ['a cut in a word', whole.slice(0, 77)],
    ['TeX stripped of its signs', whole.replace(/[\\${}]/g, (sign) => (sign === '{' ? ' ' : ''))],
    ['a word broken by a wrap', whole.replace('measured', 'meas- ured')],
    ['other quotes, dashes and case', whole.replace('Tides are', 'TIDES are').replace('. ', ' — ')],
  ])('takes no revision from %s', (_, other) => {
    for (const [first, second] of [
      [whole, other],
      [other, whole],
    ]) {
      const library = libraryOf({
        a: list('May 1, 2024', [entry('Beyond $\\ell_1$ tides', { abstract: first ?? '' })]),
        b: list('May 2, 2024', [entry('Beyond ell_1 Tides', { abstract: second ?? '' })]),
      });
      expect(told(library)).toEqual(['a, new', 'b, resurfaced']);
    }
  });

  it('takes none from a summary or from a title that was cut, and measures by what is whole', () => {
    const fields = { arxivId: '2401.00001' };
    const revised = whole.replace('calm', 'windy');
    const library = libraryOf({
      a: list('May 1, 2024', [
        entry('Measuring tides by the ruler', { ...fields, abstract: whole }),
      ]),
      b: list('May 2, 2024', [
        entry('Measuring tides by …', {
          ...fields,
          abstract: 'In short.',
          abstractKind: 'summary',
        }),
      ]),
      c: list('May 3, 2024', [
        entry('Measuring tides by the ruler', { ...fields, abstract: whole.slice(0, 70) }),
      ]),
      d: list('May 4, 2024', [
        entry('Measuring tides by the ruler', { ...fields, abstract: revised }),
      ]),
    });
    expect(told(library)).toEqual([
      'a, new',
      'b, resurfaced',
      'c, resurfaced',
      'd, resurfaced, abstract',
    ]);
  });
});

describe('the news of a dump', () => {
  const library = libraryOf({
    a: list('May 1, 2024', [
      entry('Tides', { arxivId: '2401.00001', comments: 1 }),
      entry('Ferns'),
      entry('Clouds', { arxivId: '2401.00003', upvotes: 3 }),
    ]),
    b: list('May 2, 2024', [
      entry('Slow tides', { arxivId: '2401.00001', comments: 4 }),
      entry('Gulls'),
      entry('Clouds', { arxivId: '2401.00003', upvotes: 8 }),
    ]),
    c: list('May 3, 2024', [entry('Gulls'), entry('Ferns')]),
  });
  const ledger = new Ledger(library);
  library.papers();

  it('is what no dump before it has, and what is otherwise than there', () => {
    const news = ledger.digest(at('b'));
    expect(news).toMatchObject({ fresh: 1, resurfaced: 2, revised: 1, counted: 2 });
    expect(
      news?.entries.map(({ paper, kind, isRevised }) => [paper.title, kind, isRevised]),
    ).toEqual([
      ['Slow tides', 'resurfaced', true],
      ['Gulls', 'new', false],
      ['Clouds', 'resurfaced', false],
    ]);
    expect(ledger.digest(at('c'))).toMatchObject({ fresh: 0, resurfaced: 2, revised: 0 });
    expect(ledger.digest(at('nowhere'))).toBeUndefined();
  });

  it('gives each paper a state by its last dump', () => {
    const states = runToEnd(ledger.statesInSteps(library.papers()));
    expect(
      Object.fromEntries(library.papers().map(({ title, id }) => [title, states.get(id)])),
    ).toEqual({
      'Slow tides': 'revised',
      Gulls: 'resurfaced',
      Clouds: 'resurfaced',
      Ferns: 'resurfaced',
    });
    const single = libraryOf({ a: list('May 1', [entry('Tides'), entry('Tides')]) });
    const [paper] = single.papers();
    expect(new Ledger(single).state(paper ?? { occurrences: [] })).toBe('new');
  });

  it('finds the paper of an entry whose title two papers bear', () => {
    const twins = libraryOf({
      a: list('May 3, 2024', [
        entry('Tides', { arxivId: '2403.00001', abstract: whole }),
        entry('Tides', { arxivId: '2403.00002', abstract: `Not so: ${whole}` }),
      ]),
      b: list('May 4, 2024', [entry('Tides', { abstract: `Not so: ${whole}` })]),
    });
    twins.papers();
    expect(new Ledger(twins).digest(at('b'))?.entries).toMatchObject([
      { paper: { id: 'arxiv:2403.00002' }, kind: 'resurfaced' },
    ]);
  });
});
