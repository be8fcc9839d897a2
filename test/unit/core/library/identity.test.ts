import { describe, expect, it } from 'vitest';
import { renderingId } from '../../../../src/core/library/entryIds';
import { titleId } from '../../../../src/core/library/names';
import type { Library } from '../../../../src/core/library/library';
import type { Entry } from '../../../../src/core/model';
import { at, entry, libraryOf, list } from './builders';

const tides =
  'Tides are measured by a ruler that was never made for water, and yet it serves quite well on calm days. ' +
  'We set out two hundred rulers along a coast and read them by hand for a year, and the errors turn out smaller than those of the gauges. ' +
  'A simple correction for wind removes most of what is left, so that rulers may be used where gauges cost too much.';
const clouds =
  'Clouds are counted twice, once from below and once from above, and the two counts are never the same. ' +
  'We explain the difference by the patience of those who count, which we measure with a small machine of our own making. ' +
  'Counts that are weighted by patience agree, and they forecast rain a day earlier than the counts that airports publish.';

/** The entries of each paper, as the names of the dumps that they stand in. */
function groupsOf(library: Library): string[] {
  return library
    .papers()
    .map(({ occurrences }) =>
      occurrences
        .map(({ uri }) => uri.slice(at('').length - 4, -4))
        .sort()
        .join(' '),
    )
    .sort();
}

/** A library with one dump for each entry. */
function libraryOfEntries(entries: Readonly<Record<string, Entry>>): Library {
  return libraryOf(
    Object.fromEntries(
      Object.entries(entries).map(([name, held]) => [name, list('May 3, 2024', [held])]),
    ),
  );
}

describe('entries are one paper', () => {
  it.each([
    ['a misprint', 'Rulers for Slow Tides', 'Rulers for Slwo Tides', tides],
    ['a subtitle', 'Rulers: Slow Tides Measured by Hand', 'Rulers', tides],
    ['a wrap within a word', 'Rulers for Slow Waterways', 'Rulers for Slow Water- ways', undefined],
    ['another title', 'Rulers for Slow Tides', 'What a Coast Can Tell', tides],
    ['a cut abstract', 'Rulers for Slow Tides', 'Rulers of Slow Tides', `${tides.slice(0, 200)}…`],
  ])('in spite of %s', (_, one, other, abstract) => {
    const whole = abstract === undefined ? {} : { abstract: tides };
    const library = libraryOfEntries({
      a: entry(one, whole),
      b: entry(other, abstract === undefined ? {} : { abstract }),
    });
    expect(groupsOf(library)).toEqual(['a b']);
    for (const title of [one, other]) {
      expect(library.paper(titleId(title))).toBe(library.papers()[0]);
    }
  });

  it('with a title cut short, where it goes on as one title only', () => {
    const [cut, whole] = ['Rulers for Slow Tides and Qu…', 'Rulers for Slow Tides and Quiet Bays'];
    const other = entry('Rulers for Slow Tides and Quick Rivers', { abstract: clouds });
    expect(
      groupsOf(libraryOfEntries({ a: entry(whole, { abstract: tides }), b: entry(cut) })),
    ).toEqual(['a b']);
    expect(
      groupsOf(libraryOfEntries({ a: entry(whole, { abstract: tides }), b: entry(cut), c: other })),
    ).toEqual(['a', 'b', 'c']);
  });

  it('with a summary, if it names the same things', () => {
    const summary = 'Rulers along a coast measure tides as well as gauges once corrected for wind.';
    const library = libraryOfEntries({
      a: entry('Slow Water', { abstract: tides }),
      b: entry('Slow Water', { abstract: summary, abstractKind: 'summary' }),
    });
    expect(groupsOf(library)).toEqual(['a b']);
    expect(library.papers()[0]?.abstract).toBe(tides);
  });

  it('with a summary, of several papers of its title the one whose words it takes', () => {
    const summary =
      'A small machine forecasts rain by weighing counts, and shows errors to airports.';
    const library = libraryOfEntries({
      a: entry('Slow Water', { abstract: tides }),
      b: entry('Slow Water', { abstract: clouds }),
      c: entry('Slow Water', { abstract: summary, abstractKind: 'summary' }),
    });
    expect(groupsOf(library)).toEqual(['a', 'b c']);
  });

  it('with two parts of an abstract that have nothing in common', () => {
    const [start, end] = [`${tides.slice(0, 170)} …`, `… ${tides.slice(190)}`];
    const parts = {
      a: entry('Slow Water', { abstract: start }),
      b: entry('Slow Water', { abstract: end }),
    };
    expect(groupsOf(libraryOfEntries(parts))).toEqual(['a b']);
    const other = entry('Slow Water', { abstract: `… ${clouds.slice(190)}` });
    const whole = { c: entry('Slow Water', { abstract: tides }), d: other };
    expect(
      groupsOf(
        libraryOfEntries({ ...parts, ...whole, e: entry('Slow Water', { abstract: clouds }) }),
      ),
    ).toEqual(['a b c', 'd e']);
  });
});

describe('entries are two papers', () => {
  it('under one title, when their abstracts contradict, and each is found by its own id', () => {
    const [a, b] = [
      entry('Slow Water', { abstract: tides }),
      entry('Slow Water', { abstract: clouds }),
    ];
    const library = libraryOfEntries({ a, b, c: entry('Slow Water') });
    expect(groupsOf(library)).toEqual(['a', 'b', 'c']);
    for (const one of [a, b]) {
      expect(library.paper(renderingId(one))?.abstract).toBe(one.abstract);
    }
    library.remove(at('a'));
    expect(groupsOf(library)).toEqual(['b c']);
    expect(library.paper(renderingId(b))?.id).toBe(titleId('Slow Water'));
  });

  it.each([
    ['numbers', { arxivId: '2403.00001' }, { arxivId: '2403.00002' }],
    ['a misprint, but no abstract', {}, {}],
  ])('by %s', (_, one, other) => {
    const library = libraryOfEntries({
      a: entry('Rulers for Slow Tides', one),
      b: entry('Rulers for Slwo Tides', other),
    });
    expect(groupsOf(library)).toEqual(['a', 'b']);
  });

  it('as parts of a series, also when they begin in the same words', () => {
    const opening = tides.slice(0, 240);
    const library = libraryOfEntries({
      a: entry('Slow Tides, Part I', { abstract: opening + clouds.slice(0, 100) }),
      b: entry('Slow Tides, Part II', { abstract: opening + clouds.slice(180) }),
    });
    expect(groupsOf(library)).toEqual(['a', 'b']);
  });

  it('as parts of a series, also where some lists leave out which part', () => {
    const [one, two] = [tides.slice(0, 150) + clouds, tides];
    const library = libraryOfEntries({
      a: entry('Slow Tides, Part I', { abstract: one }),
      b: entry('Slow Tides', { abstract: one }),
      c: entry('Slow Tides', { abstract: two }),
      d: entry('Slow Tides, Part II', { abstract: two }),
    });
    expect(groupsOf(library)).toEqual(['a b', 'c d']);
  });
});

describe('decisions by hand', () => {
  const [a, b] = [
    entry('Slow Water', { abstract: tides, arxivId: '2403.00001' }),
    entry('Quick Clouds', { abstract: clouds, arxivId: '2403.00002' }),
  ];

  it('merge papers of two numbers, as long as they are held, and are undone by taking them out', () => {
    const library = libraryOfEntries({ a, b });
    library.decide([{ merge: ['arxiv:2403.00001', 'arxiv:2403.00002'] }]);
    expect(groupsOf(library)).toEqual(['a b']);
    expect(library.paper('arxiv:2403.00002')?.id).toBe('arxiv:2403.00001');
    expect(library.papers()[0]?.aliases).toContain('arxiv:2403.00002');

    library.remove(at('a'));
    expect(groupsOf(library)).toEqual(['b']);
    library.replace(at('a'), list('May 3, 2024', [a]));
    expect(groupsOf(library)).toEqual(['a b']);
    library.decide([]);
    expect(groupsOf(library)).toEqual(['a', 'b']);
  });

  it('split what is of one number, everywhere or in one dump', () => {
    const wrong = entry('Quick Clouds', { abstract: clouds, arxivId: '2403.00001' });
    const library = libraryOfEntries({ a, wrong, again: wrong });
    expect(groupsOf(library)).toEqual(['a again wrong']);
    library.decide([{ split: renderingId(wrong) }]);
    expect(groupsOf(library)).toEqual(['a', 'again wrong']);
    expect(library.paper(renderingId(wrong))?.occurrences).toHaveLength(2);
    library.decide([{ split: renderingId(wrong), uri: at('wrong') }]);
    expect(groupsOf(library)).toEqual(['a again', 'wrong']);
  });

  it('put together anew what they split', () => {
    const library = libraryOfEntries({ a, b });
    library.decide([
      { split: renderingId(a) },
      { merge: [renderingId(a), 'arxiv:2403.00002'] },
      { merge: ['title:of nothing', 'arxiv:2403.00001'] },
    ]);
    expect(groupsOf(library)).toEqual(['a b']);
  });
});

describe('the fields of a paper', () => {
  it('name the occurrence that they are of', () => {
    const library = libraryOf({
      old: list('May 1, 2024', [
        entry('Beyond $\\ell_1$ tides', { abstract: tides, authors: ['Ada Fern'], upvotes: 3 }),
      ]),
      middle: list('May 2, 2024', [
        entry('Beyond ell_1 tides', { abstract: `${tides.slice(0, 150)}...`, upvotes: 5 }),
      ]),
      new: list('May 3, 2024', [
        entry('Beyond ell_1 tides', {
          abstract: 'Rulers along a coast measure tides as gauges do.',
          abstractKind: 'summary',
          authorCount: 2,
          arxivId: '2403.00001',
        }),
      ]),
    });
    expect(library.papers()).toHaveLength(1);
    expect(library.papers()[0]).toMatchObject({
      title: 'Beyond $\\ell_1$ tides',
      abstract: tides,
      authors: ['Ada Fern'],
      authorCount: 1,
      upvotes: 5,
      sources: { title: 2, abstract: 2, authors: 2, authorCount: 2, upvotes: 1, arxivId: 0 },
    });
  });

  it('are of a summary before an abstract that was cut, and of whole TeX before its remains', () => {
    const summary =
      'Rulers along a coast measure tides as well as gauges, once corrected for wind.';
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides', { abstract: summary, abstractKind: 'summary' })]),
      b: list('May 2, 2024', [entry('Tides', { abstract: `${tides.slice(0, 200)}…` })]),
      c: list('May 1, 2024', [entry('Clouds', { abstract: `${clouds} It costs $\\alpha$.` })]),
      d: list('May 2, 2024', [entry('Clouds', { abstract: `${clouds} It costs alpha.` })]),
    });
    expect(library.papers().map(({ abstract }) => abstract)).toEqual([
      `${clouds} It costs $\\alpha$.`,
      summary,
    ]);
  });
});
