import { describe, expect, it } from 'vitest';
import type { Dump } from '../../../../src/core/model';
import { runToEnd } from '../../../../src/core/steps';
import type { Paper } from '../../../../src/core/model';
import { titleId } from '../../../../src/core/library/names';
import { at, dated, entry, libraryOf, list } from './builders';

const numbered = { arxivId: '2403.01234' };

function idsOf(papers: readonly Paper[]): string[] {
  return papers.map(({ id }) => id).sort();
}

describe('identity', () => {
  it('is the arXiv number without its version', () => {
    const library = libraryOf({
      a: list('May 3', [entry('Tides', { arxivId: '2403.01234v1' })]),
      b: list('May 4', [entry('Tides of another title', { arxivId: '2403.01234v2' })]),
    });
    expect(idsOf(library.papers())).toEqual(['arxiv:2403.01234']);
    expect(library.papers()[0]?.arxivId).toBe('2403.01234');
    expect(library.paper('arxiv:2403.01234v7')).toBe(library.papers()[0]);
  });

  it('knows the old arXiv numbers and ignores what is none', () => {
    const library = libraryOf({
      a: list('May 3', [
        entry('Tides', { arxivId: 'math/0309136v2' }),
        entry('Ferns', { arxivId: '../../etc' }),
      ]),
    });
    expect(idsOf(library.papers())).toEqual(['arxiv:math/0309136', titleId('Ferns')]);
  });

  it('is else the title, whatever its rendering', () => {
    const library = libraryOf({
      a: list('May 3', [entry('Beyond $\\ell_1$ tides')]),
      b: list('May 4', [entry('Beyond ell_1 Tides')]),
    });
    expect(idsOf(library.papers())).toEqual([titleId('Beyond $\\ell_1$ tides')]);
  });

  it('moves from the title to the number, and back, with the state to follow', () => {
    const library = libraryOf({ a: list('May 3', [entry('Tides')]) });
    library.takeChanges();
    library.replace(at('b'), list('May 4', [entry('TIDES', numbered)]));
    expect(library.takeChanges()).toEqual({
      added: ['arxiv:2403.01234'],
      removed: [titleId('Tides')],
      updated: [],
      renamed: [{ from: titleId('Tides'), to: 'arxiv:2403.01234' }],
    });
    expect(library.papers()[0]).toMatchObject({ aliases: [titleId('Tides')] });
    expect(library.paper(titleId('Tides'))?.id).toBe('arxiv:2403.01234');

    library.remove(at('b'));
    expect(library.takeChanges()).toMatchObject({
      renamed: [{ from: 'arxiv:2403.01234', to: titleId('Tides') }],
    });
  });

  it('keeps two numbers of one title apart, and gives a bare title to the abstract that agrees', () => {
    const first =
      'Tides are measured by a ruler that was never made for water, and it serves well.';
    const second =
      'Tides are guessed from the noise that gulls make, which works better than it should.';
    const library = libraryOf({
      a: list('May 3', [
        entry('Tides', { arxivId: '2403.00001', abstract: first }),
        entry('Tides', { arxivId: '2403.00002', abstract: second }),
      ]),
      b: list('May 4', [entry('Tides', { abstract: `${second.slice(0, 70)}...` })]),
      c: list('May 5', [entry('Tides', { abstract: 'Of neither.' })]),
    });
    const places = library
      .papers()
      .map(({ id, occurrences }) => [id, occurrences.map(({ uri }) => uri).sort()])
      .sort();
    expect(places).toEqual([
      ['arxiv:2403.00001', [at('a')]],
      ['arxiv:2403.00002', [at('a'), at('b')]],
      [titleId('Tides'), [at('c')]],
    ]);
  });
});

describe('a merged paper', () => {
  it('has the title with its TeX, of the latest title', () => {
    const library = libraryOf({
      a: list('May 3, 2024', [entry('Old $x$ title', numbered)]),
      b: list('May 4, 2024', [entry('Beyond ell_1 tides', numbered)]),
      c: list('May 3, 2024', [entry('Beyond $\\ell_1$ tides', numbered)]),
    });
    expect(library.papers()[0]?.title).toBe('Beyond $\\ell_1$ tides');
  });

  it('has the abstract rather than a summary, and whole rather than cut', () => {
    const whole =
      'Tides are measured by a ruler that was never made for water, and it serves well.';
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides', { abstract: whole, abstractKind: 'abstract' })]),
      b: list('May 2, 2024', [entry('Tides', { abstract: `${whole.slice(0, 66)}…` })]),
      c: list('May 3, 2024', [
        entry('Tides', { abstract: `A summary. ${whole}`, abstractKind: 'summary' }),
      ]),
    });
    expect(library.papers()[0]).toMatchObject({ abstract: whole, abstractKind: 'abstract' });
  });

  it('has counts and organisation of the latest list that gives them', () => {
    const library = libraryOf({
      a: list('May 1, 2024', [entry('Tides', { comments: 1, authorCount: 3, upvotes: 5 })]),
      b: list('May 2, 2024', [entry('Tides', { comments: 2, organization: { name: 'Fern Lab' } })]),
      c: list('May 1', [entry('Tides', { comments: 9 })]),
    });
    expect(library.papers()[0]).toMatchObject({
      comments: 2,
      authorCount: 3,
      upvotes: 5,
      organization: { name: 'Fern Lab' },
    });
    expect(library.papers()[0]?.occurrences.map(({ uri, comments }) => [uri, comments])).toEqual([
      [at('b'), 2],
      [at('a'), 1],
      [at('c'), 9],
    ]);
  });

  it('points to its place in every dump', () => {
    const second = entry('Tides', { titleRange: { start: 40, end: 45 } });
    const library = libraryOf({ a: list('May 1, 2024', [entry('Ferns'), second]) });
    expect(library.paper(titleId('Tides'))?.occurrences).toMatchObject([
      { uri: at('a'), entry: 1, offset: 40, listed: { year: 2024, certainty: 'printed' } },
    ]);
  });
});

describe('the order of papers', () => {
  it('is newest first, by the list where the paper has no date, undated last', () => {
    const library = libraryOf({
      a: list('May 1, 2024', [dated('April', 'Apr 2, 2024'), entry('May')]),
      b: list('Jun 1', [entry('Yearless')]),
      c: list(undefined, [entry('Undated'), dated('March', 'Mar 3, 2024')]),
    });
    expect(library.papers().map(({ title }) => title)).toEqual([
      'May',
      'April',
      'March',
      'Yearless',
      'Undated',
    ]);
    expect(library.papers()).toBe(library.papers());
  });
});

describe('topics', () => {
  function counting() {
    const asked: string[] = [];
    return {
      asked,
      assign: ({ title }: Paper) => {
        asked.push(title);
        return [{ topic: title.charAt(0), weight: 1, because: ['first letter'] }];
      },
    };
  }

  it('come from the classifier, once for every text', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides'), entry('Ferns')]) });
    const classifier = counting();
    library.classify(classifier);
    expect(library.papers().map(({ topics }) => topics)).toEqual([['F'], ['T']]);

    library.replace(at('b'), list('May 2', [entry('Tides', { comments: 3 }), entry('Clouds')]));
    library.classify(classifier);
    expect(library.papers().map(({ topics }) => topics)).toEqual([['C'], ['T'], ['F']]);
    expect(classifier.asked.sort()).toEqual(['Clouds', 'Ferns', 'Tides']);
    expect(library.topicShares(titleId('Tides'))).toMatchObject([{ because: ['first letter'] }]);
  });

  it('are worked out anew by another classifier, and go with it', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides')]) });
    library.classify(counting());
    const [before] = library.papers();
    library.takeChanges();
    library.classify(counting());
    expect(library.papers()[0]).toBe(before);
    library.classify(undefined);
    expect(library.takeChanges().updated).toEqual([titleId('Tides')]);
    expect(library.papers()[0]?.topics).toEqual([]);
  });
});

describe('settling in steps', () => {
  it('comes to the same as asking, also when dumps come and go in between', () => {
    const titles = Array.from({ length: 300 }, (_, index) => `Paper ${index}`);
    const big = list(
      'May 1, 2024',
      titles.map((title) => entry(title)),
    );
    const small = list('May 2, 2024', [entry('Paper 7'), entry('Tides')]);
    const library = libraryOf({ a: big });
    const steps = library.settleInSteps();
    let count = 0;
    for (; steps.next().done !== true; count++) {
      if (count === 3) {
        library.replace(at('b'), small);
      }
    }
    expect(count).toBeGreaterThan(10);
    expect(library.papers()).toEqual(libraryOf({ a: big, b: small }).papers());
    expect(library.takeChanges().added).toHaveLength(301);
  });

  it('leaves to be asked what is known so far, and in the end all of it', () => {
    const titles = Array.from({ length: 300 }, (_, index) => `Paper ${index}`);
    const library = libraryOf({ a: list('May 1, 2024', [entry('Tides')]) });
    library.papers();
    library.replace(
      at('b'),
      list(
        'May 2, 2024',
        titles.map((title) => entry(title)),
      ),
    );
    expect(library.paperSoFar(titleId('Tides'))?.title).toBe('Tides');
    expect(library.paperSoFar(titleId('Paper 299'))).toBeUndefined();
    expect(library.dumpSoFar(at('b'))?.listed).toBeUndefined();
    runToEnd(library.settleInSteps());
    expect(library.paperSoFar(titleId('Paper 299'))).toBe(library.paper(titleId('Paper 299')));
    expect(library.dumpSoFar(at('b'))).toEqual(library.dump(at('b')));
  });

  it('has an end of telling what has changed while new dumps come, which are for the next time', () => {
    const dumpOf = (number: number): Dump =>
      list(
        'May 1, 2024',
        Array.from({ length: 20 }, (_, index) => entry(`Paper ${number}-${index}`)),
      );
    const library = libraryOf({ a: dumpOf(0) });
    const steps = library.takeChangesInSteps();
    let came = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value.added).toHaveLength(20);
        break;
      }
      // More than is worked off in a step.
      library.replace(at(`b${++came}`), dumpOf(came));
      expect(came).toBeLessThan(1000);
    }
    expect(library.dumpSoFar(at('b1'))?.dump).toBeDefined();
    expect(runToEnd(library.takeChangesInSteps()).added).toHaveLength(20 * came);
    expect(library.takeChanges().added).toEqual([]);
  });

  it('has what was asked for of dumps that came amid telling what has changed', () => {
    const library = libraryOf({ a: list('May 1, 2024', [entry('Tides')]) });
    const steps = library.takeChangesInSteps();
    steps.next();
    library.replace(at('a'), list('May 1, 2024', [entry('Tides'), entry('Winds')]));
    library.replace(at('b'), list('May 2, 2024', [entry('Ferns')]));
    library.replace(at('c'), list('May 3, 2024', [entry('Mosses')]));
    library.remove(at('c'));
    const titles = (): string[] => library.papers().map(({ title }) => title);
    expect(titles().sort()).toEqual(['Ferns', 'Tides', 'Winds']);
    runToEnd(steps);
    library.takeChanges();
    expect(titles().sort()).toEqual(['Ferns', 'Tides', 'Winds']);
  });

  it('tells in small steps what has changed, and the next time what came after the first', () => {
    const titles = Array.from({ length: 300 }, (_, index) => `Paper ${index}`);
    const library = libraryOf({
      a: list(
        'May 1, 2024',
        titles.map((title) => entry(title)),
      ),
    });
    runToEnd(library.settleInSteps());
    const steps = library.takeChangesInSteps();
    steps.next();
    library.replace(at('b'), list('May 2, 2024', [entry('Tides')]));

    expect(runToEnd(steps).added).toEqual(titles.map(titleId).sort());
    expect(library.papersSoFar()).toHaveLength(300);
    expect(library.takeChanges().added).toEqual([titleId('Tides')]);
    expect(library.papersSoFar()).toBe(library.papers());
  });
});
