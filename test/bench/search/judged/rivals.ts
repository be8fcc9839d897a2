import MiniSearch from 'minisearch';
import { stem } from 'porter2';
import { tokenize } from '../../../../src/core/text/tokens';
import type { JudgedPaper } from './collection';

/** Ids of papers for a query, the best first. */
export type Ranker = (query: string) => readonly string[];

export function miniSearchRanker(papers: readonly JudgedPaper[], isTuned: boolean): Ranker {
  const engine = new MiniSearch<JudgedPaper>({
    fields: ['title', 'abstract'],
    ...(isTuned && {
      processTerm: (term) => stem(term.toLowerCase()),
      searchOptions: { boost: { title: 2 }, bm25: { k: 1.2, b: 0.7, d: 0.5 } },
    }),
  });
  engine.addAll(papers);
  return (query) => engine.search(query).map(({ id }) => String(id));
}

/** Okapi BM25 of title and abstract as one text, with stems (Robertson and Zaragoza 2009). */
export function textbookRanker(papers: readonly JudgedPaper[]): Ranker {
  const stems = (text: string): string[] => tokenize(text).map(({ term }) => stem(term));
  const documents = papers.map(({ id, title, abstract }) => {
    const words = stems(`${title} ${abstract}`);
    const counts = new Map<string, number>();
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return { id, counts, length: words.length };
  });
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const rarity = (word: string): number => {
    const having = documents.filter(({ counts }) => counts.has(word)).length;
    return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
  };
  return (query) => {
    const wanted = [...new Set(stems(query))].map((word) => ({ word, weight: rarity(word) }));
    return documents
      .map(({ id, counts, length }) => {
        const score = wanted.reduce((sum, { word, weight }) => {
          const count = counts.get(word) ?? 0;
          return sum + (weight * 2.2 * count) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
        }, 0);
        return { id, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  };
}
