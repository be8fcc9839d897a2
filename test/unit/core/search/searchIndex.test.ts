import { describe, expect, it } from 'vitest';
import type { Hit, SearchOptions } from '../../../../src/core/search/searchIndex';
import { SearchIndex, searchText } from '../../../../src/core/search/searchIndex';

const papers = [
  {
    id: 'tides',
    title: 'Slow tides of $\\textit{C. lunaris}$ under two moons',
    abstract: 'We watch worms. Their tides turn slowly, and spiking gauges record neural noise.',
  },
  {
    id: 'transformers',
    title: 'Transformers that listen to tides',
    abstract: 'A transformer is trained on the pre-training of gauges. Noise is causal.',
  },
  {
    id: 'gauges',
    title: 'TideGAUGE: neural networks for gauges',
    abstract: 'Gauges hear the sea. A network learns what a gauge hears, with α₀ and Gödel.',
  },
  { id: 'sparse', title: 'Beyond ell_1 sparse coding', abstract: 'Sparse codes and moons.' },
  { id: 'bare', title: 'A title without abstract: 深度学习 for constructor' },
];

function indexOf(held: typeof papers = papers): SearchIndex {
  const index = new SearchIndex();
  index.add(held);
  return index;
}

const ids = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

const find = (query: string, options?: SearchOptions): string[] =>
  ids(indexOf().search(query, options));

/** The matched words as they are printed. */
function matchedWords(query: string, id: string): { title: string[]; abstract: string[] } {
  const hit = indexOf()
    .search(query)
    .find((candidate) => candidate.id === id);
  const paper = papers.find((candidate) => candidate.id === id);
  if (!hit || !paper) {
    throw new Error(`${query} does not find ${id}`);
  }
  const text = searchText(paper);
  const { title, abstract } = hit.matches;
  return {
    title: title.map(({ start, end }) => text.title.slice(start, end)),
    abstract: abstract.map(({ start, end }) => text.abstract.slice(start, end)),
  };
}

describe('SearchIndex finds', () => {
  it.each([
    ['a word', 'lunaris', ['tides']],
    ['a word in other letters', 'GODEL', ['gauges']],
    ['a beginning that goes on in another way', 'sparg', ['sparse']],
    ['the beginning of a word', 'spar', ['sparse']],
    ['a swapped letter', 'nueral', ['gauges', 'tides']],
    ['a missing letter', 'transfomer', ['transformers']],
    ['a misspelt word that is still typed', 'transfom', ['transformers']],
    ['two mistakes in a long word', 'transfomerz', ['transformers']],
    ['TeX by what it shows', 'ℓ1', ['sparse']],
    ['TeX as it is printed', 'ell_1', ['sparse']],
    ['TeX as it is written', '$\\ell_1$', ['sparse']],
    ['the parts of a hyphenated word as one', 'pretraining', ['transformers']],
    ['a later part of a word in mixed case', 'gauge', ['gauges', 'transformers', 'tides']],
    ['Chinese', '学习', ['bare']],
    ['one Chinese character', '习', ['bare']],
    ['a word that is a property of objects', 'constructor', ['bare']],
  ])('%s: %j', (_, query, expected) => {
    const found = find(query);
    expect(found).toHaveLength(expected.length);
    expect(new Set(found)).toEqual(new Set(expected));
  });

  it('nothing for a query without words', () => {
    expect(find('')).toEqual([]);
    expect(find('  ?! ')).toEqual([]);
    expect(new SearchIndex().search('tides')).toEqual([]);
  });

  it('nothing like short words that are unknown', () => {
    expect(find('zzz')).toEqual([]);
  });

  it('whole words alone when asked', () => {
    expect(find('transf', { prefix: false })).toEqual([]);
    expect(find('transf')).toEqual(['transformers']);
  });
});

describe('SearchIndex ranks', () => {
  it('a title above an abstract, the word above a longer one, that above one spelt alike', () => {
    const index = new SearchIndex();
    index.add([
      { id: 'f', title: 'Here', abstract: 'A harbour.' },
      { id: 'd', title: 'Here', abstract: 'Some harbours.' },
      { id: 'b', title: 'Harbours', abstract: 'Here.' },
      { id: 'c', title: 'Here', abstract: 'The harbour.' },
      { id: 'a', title: 'The harbour', abstract: 'Here.' },
    ]);
    expect(ids(index.search('harbour'))).toEqual(['a', 'b', 'c', 'f', 'd']);
    expect(ids(index.search('harbuor'))).toEqual(['a', 'b', 'c', 'f', 'd']);
  });

  it('papers by how much they are about the word, where all else is equal', () => {
    const index = new SearchIndex();
    index.add([
      { id: 'a', title: 'One', abstract: 'A lighthouse among many other words about the sea.' },
      { id: 'b', title: 'Two', abstract: 'Lighthouse by lighthouse, a lighthouse of words.' },
    ]);
    expect(ids(index.search('lighthouse'))).toEqual(['b', 'a']);
    expect(ids(index.search('lighth'))).toEqual(['b', 'a']);
  });

  it('equal papers by id, whatever the order in which they came', () => {
    const twins = ['c', 'a', 'b'].map((id) => ({ id, title: 'Twin tides', abstract: 'Same.' }));
    expect(ids(indexOf(twins).search('twin'))).toEqual(['a', 'b', 'c']);
    expect(ids(indexOf([...twins].reverse()).search('twin'))).toEqual(['a', 'b', 'c']);
  });

  it('papers with all words above others, however much these are about one of them', () => {
    const index = new SearchIndex();
    const about = (id: string, title: string, abstract = ''): void => {
      index.add([{ id, title, abstract }]);
    };
    about('harbours', 'Harbour harbour', 'Harbour, harbour and harbour.');
    about('both', 'Something else', 'A long text about many things, one of them harbour seals.');
    about('seals', 'Seals seals', 'Seals and seals.');
    expect(ids(index.search('harbour seals'))[0]).toBe('both');
    expect(new Set(ids(index.search('harbour seals')))).toEqual(
      new Set(['both', 'harbours', 'seals']),
    );
  });

  it('papers with some words of a short query only where few have all', () => {
    const index = new SearchIndex();
    index.add(
      Array.from({ length: 30 }, (_, at) => ({
        id: String(at).padStart(2, '0'),
        title: at < 4 ? 'Harbour seals' : at % 2 > 0 ? 'Harbour' : 'Seals',
        abstract: '',
      })),
    );
    const hits = index.search('harbour seals');
    expect(hits).toHaveLength(10);
    expect(ids(hits).slice(0, 4)).toEqual(['00', '01', '02', '03']);
    index.remove(['00']);
    index.add(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, title: 'Harbour seals' })));
    expect(index.search('harbour seals')).toHaveLength(10);
    index.add([{ id: 'h', title: 'Harbour seals' }]);
    expect(index.search('harbour seals')).toHaveLength(11);
  });

  it('papers with all words that are known', () => {
    expect(find('moons worms')[0]).toEqual('tides');
    expect(find('moons worms qqqqqqq')[0]).toEqual('tides');
    expect(find('qqqqqqq')).toEqual([]);
  });

  it('a word that is whole above those that it begins', () => {
    const index = new SearchIndex();
    index.add([
      { id: 'flower', title: 'Flowers, flowers', abstract: 'Flowers and flowers.' },
      { id: 'flow', title: 'Something', abstract: 'One flow in a text of some length.' },
    ]);
    expect(ids(index.search('flow'))).toEqual(['flow', 'flower']);
    // Where more is said the word is what it is.
    expect(ids(index.search('one measured flow in a text of some length'))).toEqual(['flow']);
  });

  it('sentences by their words, whatever signs stand in them', () => {
    const index = indexOf();
    const plain = ids(index.search('What is it that the gauges hear of the slow tides at sea'));
    expect(plain).toHaveLength(3);
    for (const text of [
      'What is it that the "gauges hear" of the slow tides at sea',
      'What is it that the gauges hear of the title: slow tides at sea',
      'What is it that the gauges -hear of the slow tides (at sea)?',
      'What is it that the gauges hear OR of the slow tides at sea.',
    ]) {
      expect(ids(index.search(text)).slice(0, 3), text).toEqual(plain);
    }
    // What is no sentence is a query.
    expect(ids(index.search('slow tides gauges -worms'))).not.toContain('tides');
  });

  it('by what a question asks, not by the words that make it one', () => {
    const index = indexOf([
      ...papers,
      {
        id: 'why',
        title: 'Why and what for',
        abstract: 'Who would, how and where, whose and whom?',
      },
    ]);
    expect(
      ids(index.search('why would who listens to tides hear noise from transformers')),
    ).not.toContain('why');
    expect(ids(index.search('why'))).toEqual(['why']);
  });

  it('by any word where no paper has all, the rarer first', () => {
    expect(find('lunaris gauges learns')).toEqual(['tides', 'gauges', 'transformers']);
    expect(find('listen sparse moons')).toEqual(['sparse', 'transformers', 'tides']);
  });
});

describe('SearchIndex', () => {
  it('keeps to the limit and the filter, in that order of importance', () => {
    expect(find('gauges', { limit: 2 })).toEqual(find('gauges').slice(0, 2));
    const filter = (id: string): boolean => id === 'tides';
    expect(find('gauges', { filter, limit: 1 })).toEqual(['tides']);
  });

  it('gives scores in falling order', () => {
    const scores = indexOf()
      .search('gauges tides')
      .map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('says where the words are, in the readable texts', () => {
    expect(matchedWords('lunaris tide', 'tides')).toEqual({
      title: ['tides', 'lunaris'],
      abstract: ['tides'],
    });
    expect(matchedWords('pretraining', 'transformers').abstract).toEqual(['pre-training']);
    expect(matchedWords('gauge', 'gauges').title).toEqual(['GAUGE', 'gauges']);
    expect(matchedWords('α0', 'gauges').abstract).toEqual(['α₀']);
    expect(matchedWords('深度学', 'bare').title).toEqual(['深度学习']);
  });

  it('replaces a paper that it holds', () => {
    const index = indexOf();
    index.add([{ id: 'tides', title: 'Quiet harbours', abstract: 'Nothing else.' }]);
    expect(index.size).toBe(papers.length);
    expect(index.search('lunaris')).toEqual([]);
    const [hit] = index.search('harbours');
    expect(hit).toMatchObject({ id: 'tides', matches: { title: [{ start: 6, end: 14 }] } });
  });

  it('does not mind to be given what it holds', () => {
    const index = indexOf();
    const before = index.search('tides gauges');
    index.add(papers);
    expect(index.size).toBe(papers.length);
    expect(index.search('tides gauges')).toEqual(before);
  });

  it('forgets papers and passes over ids that it does not hold', () => {
    const index = indexOf();
    index.remove(['tides', 'nobody']);
    expect(index.size).toBe(papers.length - 1);
    expect(ids(index.search('tides'))).not.toContain('tides');
    expect(index.search('lunaris')).toEqual([]);
  });

  it('has no places in a paper that has gone since', () => {
    const index = indexOf();
    const [hit] = index.search('lunaris');
    index.remove(['tides']);
    expect(hit?.matches).toEqual({ title: [], abstract: [] });
    index.add(papers);
    expect(index.search('lunaris')[0]?.matches.title).toHaveLength(1);
  });
});

describe('SearchIndex.suggest', () => {
  it.each([
    ['lumariz', 'lunaris'],
    ['nueral gouges', 'neural gauges'],
    ['tides qqqqqqqqqq', 'tides'],
  ])('repairs %j', (query, suggestion) => {
    expect(indexOf().suggest(query)).toBe(suggestion);
  });

  it.each(['', 'neural', 'neur', 'qqqqqqqqqq'])('has nothing better than %j', (query) => {
    expect(indexOf().suggest(query)).toBeUndefined();
  });

  it('prefers the fewest mistakes, then the commonest word', () => {
    const index = new SearchIndex();
    index.add([
      { id: 'a', title: 'marine harbour', abstract: 'marina' },
      { id: 'b', title: 'marina', abstract: '' },
    ]);
    expect(index.suggest('marinx')).toBe('marina');
    expect(index.suggest('harbuor')).toBe('harbour');
  });
});
