// How well queries on the judged collection are ranked: nDCG@10, with what others make of them.
import { SearchIndex } from '../../src/core/search/searchIndex';
import { judgedCollection } from './search/judged/collection';
import { gainAtTen } from './search/judged/gain';
import { miniSearchRanker, textbookRanker, type Ranker } from './search/judged/rivals';

const { papers, queries } = judgedCollection();
const index = new SearchIndex();
index.add(papers);
const rankers: Readonly<Record<string, Ranker>> = {
  'Paper Digests': (query) => index.search(query).map(({ id }) => id),
  'BM25 with stems': textbookRanker(papers),
  'MiniSearch, tuned': miniSearchRanker(papers, true),
  MiniSearch: miniSearchRanker(papers, false),
};

function meanGain(rank: Ranker, isLong: boolean): string {
  const some = queries.filter(({ text }) => text.split(' ').length > 4 === isLong);
  const sum = some.reduce((total, { text, grades }) => total + gainAtTen(rank(text), grades), 0);
  return (sum / some.length).toFixed(3);
}

console.log('\nRanking: nDCG@10 on invented papers\n');
console.table(
  Object.fromEntries(
    Object.entries(rankers).map(([name, rank]) => [
      name,
      { keywords: meanGain(rank, false), sentences: meanGain(rank, true) },
    ]),
  ),
);
