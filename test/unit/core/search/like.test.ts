import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../../src/core/search/searchIndex';

/** Papers of twelve fields, each with words of its own. */
const papers = Array.from({ length: 96 }, (_, at) => {
  const field = `f${at % 12}`;
  const words = ['seal', 'tusk', 'fur', 'floe'].map((word) => `${word}${field}x`);
  return {
    id: `p${at}`,
    title: `Paper ${at} on ${words.slice(at % 2).join(' ')}`,
    abstract: `Some ${words.join(' and ')} with ${at % 5 === 0 ? 'sonar' : 'cameras'}.`,
  };
});

function found(query: string): number[] {
  const index = new SearchIndex();
  index.add(papers);
  return index.search(query).map(({ id }) => Number(id.slice(1)));
}

describe('like:', () => {
  it.each(['like:p3', 'like:"Paper 3 on tuskf3x furf3x floef3x"'])('finds others: %s', (query) => {
    const ids = found(query);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.slice(0, 7).every((at) => at % 12 === 3)).toBe(true);
    expect(ids).not.toContain(3);
  });

  it('finds what little a few papers share, and tells by which words', () => {
    const index = new SearchIndex();
    index.add([
      { id: 'a', title: 'Moss maps of city walls' },
      { id: 'b', title: 'Folding maps of paper' },
      { id: 'c', title: 'Church bells' },
      { id: 'd', title: 'Ferry delays' },
    ]);
    const hits = index.search('like:a');
    expect(hits.map(({ id }) => id)).toEqual(['b']);
    expect(hits[0]?.reasons.related).toEqual(['maps']);
  });

  it('knows a paper by its arXiv number', () => {
    const index = new SearchIndex();
    index.add(papers.map((paper) => ({ ...paper, id: paper.id.replace('p', 'arxiv:2501.') })));
    const [first] = index.search('like:2501.3');
    expect(Number(first?.id.slice('arxiv:2501.'.length)) % 12).toBe(3);
  });

  it('keeps to the words beside it', () => {
    const ids = found('like:p3 sonar');
    expect(ids[0]).toBe(15);
    expect(ids[1]).toBe(75);
    expect(ids.every((at) => at % 5 === 0)).toBe(true);
  });

  it('excluded, puts what is like a paper last or leaves it out', () => {
    const ids = found('sealf3x OR sealf4x -like:p3');
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.slice(0, 6).every((at) => at % 12 === 4)).toBe(true);
    expect(ids).not.toContain(3);
  });

  it('finds nothing like what is nowhere', () => {
    expect(found('like:qqqqqqqq')).toEqual([]);
  });
});
