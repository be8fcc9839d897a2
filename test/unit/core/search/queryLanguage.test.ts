import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../../src/core/search/searchIndex';

const papers = [
  { id: 'a', title: 'Spiking neural networks', abstract: 'Kelp leans towards a moving lamp.' },
  { id: 'b', title: 'Neural spiking of kelp', abstract: 'Networks of lamps that move.' },
  { id: 'c', title: 'A lamp for the harbour', abstract: 'Neural networks are spiking at night.' },
  { id: 'd', title: 'Quiet harbours', abstract: 'Nothing of the kind.' },
];

function find(query: string): string[] {
  const index = new SearchIndex();
  index.add(papers);
  return index
    .search(query)
    .map(({ id }) => id)
    .sort();
}

describe('the text of a query', () => {
  it.each([
    ['a phrase, in just these words', '"neural networks"', ['a', 'c']],
    ['a phrase in a title', 'title:"neural networks"', ['a']],
    ['a word in a title', 'title:kelp', ['b']],
    ['a word in an abstract', 'abstract:lamp', ['a', 'b']],
    ['an unfinished word in an abstract', 'abstract:lam', ['a', 'b']],
    ['words without an excluded one', 'spiking -lamp', []],
    ['words without an excluded phrase', 'spiking -"neural networks"', ['b']],
    ['an exclusion alone', '-spiking', ['d']],
    ['one or the other', 'kelp OR quiet', ['a', 'b', 'd']],
    ['a word beside one or the other', 'networks (night OR kelp)', ['a', 'b', 'c']],
    ['words, whatever is filtered', 'is:unread kelp', ['a', 'b']],
    ['nothing without text', 'is:unread', []],
    ['what cannot be read as words', 'foo:kelp', ['a', 'b']],
  ])('asks for %s: %s', (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('is highlighted in the papers', () => {
    const index = new SearchIndex();
    index.add(papers);
    const [hit] = index.search('title:"neural networks"');
    expect(hit?.matches.title).toEqual([
      { start: 8, end: 14 },
      { start: 15, end: 23 },
    ]);
  });
});
