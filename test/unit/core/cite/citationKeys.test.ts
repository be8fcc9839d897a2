import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyMaker } from '../../../../src/core/cite/citationKey';
import { CitationKeys, keysOfList } from '../../../../src/core/cite/citationKeys';
import type { Paper } from '../../../../src/core/model';
import { runToEnd } from '../../../../src/core/steps';
import { arbitraryPapers } from './arbitraryPapers';
import { fullPaper, paper } from './papers';

const patterns = [
  '{author}{year}{title:1}',
  '{Authors:2}-{year:2}',
  '{id}',
  '{year}',
  'x_{Title}',
  '',
];

function assigned(papers: readonly Paper[], pattern?: string): CitationKeys {
  const keys = new CitationKeys(pattern);
  runToEnd(keys.assign(papers));
  return keys;
}

describe('a pattern of keys', () => {
  it.each([
    ['', 'byron2025slow'],
    ['{author}{year}{title:1}', 'byron2025slow'],
    ['{Author}{year}{Title:3}', 'Byron2025SlowL1Tides'],
    ['{authors:2}_{year:2}', 'byronsand_25'],
    ['arXiv:{id}', 'arXiv:2505.01234'],
    ['{author}--{nothing}-{title:1}', 'byron-slow'],
    ['my {author}, {{}', 'mybyron'],
  ])('%j makes %s', (pattern, key) => {
    expect(keyMaker(pattern)(fullPaper)).toBe(key);
  });

  it.each([
    ['{year}', /^paper[0-9a-f]{16}$/],
    ['{id}', /^paper[0-9a-f]{16}$/],
    ['{authors}', /^paper[0-9a-f]{16}$/],
    ['{author}-{title:1}', /^slow-tides$/],
  ])('%j makes a key for a paper of which little is known', (pattern, key) => {
    expect(keyMaker(pattern)(paper())).toMatch(key);
  });
});

describe('citation keys', () => {
  it('are each one’s own, and read whole by BibTeX, pandoc and Typst', () => {
    fc.assert(
      fc.property(arbitraryPapers, fc.constantFrom(...patterns), (papers, pattern) => {
        const keys = assigned(papers, pattern);
        const given = papers.map((each) => keys.keyOf(each));
        expect(new Set(given.map((key) => key.toLowerCase())).size).toBe(papers.length);
        for (const key of given) {
          expect(key).toMatch(/^[A-Za-z](?:[A-Za-z0-9_]|[:.-](?=[A-Za-z0-9_]))*$/);
        }
        expect(given.map((key) => keys.idOf(key.toUpperCase()))).toEqual(
          papers.map(({ id }) => id),
        );
      }),
    );
  });

  it('are the same in whatever order the papers come', () => {
    fc.assert(
      fc.property(arbitraryPapers, fc.constantFrom(...patterns), (papers, pattern) => {
        const backwards = assigned([...papers].reverse(), pattern);
        const keys = assigned(papers, pattern);
        expect(papers.map((each) => backwards.keyOf(each))).toEqual(
          papers.map((each) => keys.keyOf(each)),
        );
      }),
    );
  });

  it('stay when papers come that are newer', () => {
    const [old, newer, newest] = ['2301.00001', '2302.00001', '2303.00001'].map((arxivId) =>
      paper({ id: `arxiv:${arxivId}`, arxivId }),
    );
    const some = [newer, old].flatMap((each) => each ?? []);
    const all = [...some, newest].flatMap((each) => each ?? []);
    const before = assigned(some);
    const after = assigned(all);
    expect(some.map((each) => after.keyOf(each))).toEqual(some.map((each) => before.keyOf(each)));
    expect(old && after.keyOf(old)).toBe('slowtides');
    expect(newer && after.keyOf(newer)).toMatch(/^slowtides[a-p]{3}$/);
  });

  it('are found by how they begin', () => {
    const papers = [fullPaper, paper({ id: 'title:b', title: 'Slow Rivers' })];
    const keys = assigned(papers);
    expect(keys.idsFrom('BYR', 5)).toEqual([fullPaper.id]);
    expect(keys.idsFrom('slow', 5)).toEqual(['title:b']);
    expect(keys.idsFrom('s', 0)).toEqual([]);
    expect(keys.idsFrom('q', 5)).toEqual([]);
  });

  it('of a list that has a paper twice are told apart', () => {
    expect(new Set(keysOfList([fullPaper, fullPaper, fullPaper])).size).toBe(3);
  });
});
