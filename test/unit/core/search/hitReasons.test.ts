import { expect, it } from 'vitest';
import { SearchIndex } from '../../../../src/core/search/searchIndex';

it('tells the words of the query in title and abstract, with how often', () => {
  const index = new SearchIndex();
  index.add([
    { id: 'a', title: 'Delayed Spikes', abstract: 'A delay delays. Delays of a spike; no more.' },
    { id: 'b', title: 'Tides', abstract: 'Nothing of that.' },
  ]);
  const [hit] = index.search('spikes delay');
  expect(hit?.reasons).toEqual({
    title: [
      { word: 'Delayed', count: 1 },
      { word: 'Spikes', count: 1 },
    ],
    abstract: [
      { word: 'delay', count: 3 },
      { word: 'spike', count: 1 },
    ],
    related: [],
  });
  index.remove(['a']);
  expect(hit?.reasons.title).toHaveLength(2);
});

it('tells words beside those of a long query that made it rank a paper', () => {
  const index = new SearchIndex();
  index.add(
    Array.from({ length: 40 }, (_, at) => ({
      id: String(at),
      title: at < 3 ? 'Walruses, seals and whiskers on ice floes' : 'Engines',
      abstract: at < 3 ? 'The Pinnipeds rest.' : `Pistons and gears number ${at}.`,
    })),
  );
  const [hit] = index.search('walruses seals whiskers floes');
  expect(hit?.reasons.related).toContain('Pinnipeds');
  expect(hit?.reasons.related).not.toContain('seals');
});
