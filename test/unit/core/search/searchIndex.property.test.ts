import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex, searchText } from '../../../../src/core/search/searchIndex';
import { tokenize } from '../../../../src/core/text/tokens';
import { anyText } from '../text/hostileText';
import { generatePapers, randomNumbers } from './generatedPapers';

const anyPapers = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), title: anyText, abstract: anyText }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe('SearchIndex', () => {
  it('takes any papers and queries, with places that are ordered, disjoint and inside', () => {
    fc.assert(
      fc.property(anyPapers, anyText, (papers, query) => {
        const index = new SearchIndex();
        index.add(papers);
        for (const { id, matches } of index.search(query)) {
          const paper = papers.find((candidate) => candidate.id === id);
          const text = searchText(paper ?? { title: '' });
          for (const field of ['title', 'abstract'] as const) {
            let done = 0;
            for (const { start, end } of matches[field]) {
              expect(start).toBeGreaterThanOrEqual(done);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text[field].length);
              done = end;
            }
          }
          expect(matches.title.length + matches.abstract.length).toBeGreaterThan(0);
        }
        index.suggest(query);
        index.remove(papers.map(({ id }) => id));
        expect(index.size).toBe(0);
        expect(index.search(query)).toEqual([]);
      }),
    );
  });

  it('finds every paper by every word of its title', () => {
    const papers = generatePapers(60);
    const index = new SearchIndex();
    index.add(papers);
    for (const { id, title } of papers) {
      for (const { term } of tokenize(title)) {
        expect(index.search(term).map((hit) => hit.id)).toContain(id);
      }
    }
  });

  it('finds a paper first by its title, with a letter of each long word changed', () => {
    const papers = generatePapers(300);
    const index = new SearchIndex();
    index.add(papers);
    for (const { id, title } of papers.slice(0, 50)) {
      const misspelt = title.replace(/\b(\w{3})\w(\w{4,})/g, '$1q$2');
      expect(misspelt).not.toBe(title);
      expect(index.search(misspelt, { limit: 1 })[0]?.id).toBe(id);
    }
  });

  it('finds the same whether papers come at once, one by one, or come back', () => {
    const papers = generatePapers(80);
    const atOnce = new SearchIndex();
    atOnce.add(papers);
    const changed = new SearchIndex();
    const random = randomNumbers(7);
    for (const paper of [...papers].sort(() => random() - 0.5)) {
      changed.add([{ ...paper, title: 'Another title' }]);
      changed.add([paper]);
    }
    changed.remove(papers.slice(0, 20).map(({ id }) => id));
    changed.add(papers.slice(0, 20));
    for (const { title } of papers.slice(0, 20)) {
      const query = title.split(' ').slice(2, 5).join(' ');
      expect(changed.search(query).map(({ id }) => id)).toEqual(
        atOnce.search(query).map(({ id }) => id),
      );
    }
  });
});
