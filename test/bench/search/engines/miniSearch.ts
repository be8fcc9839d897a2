import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import { stem } from 'porter2';
import type { CorpusPaper } from '../corpus';
import { limit, type Engine, type EngineKind } from './engine';

/** As it ranks best on abstracts. */
const options: Options<CorpusPaper> = {
  fields: ['title', 'abstract'],
  processTerm: (term) => stem(term.toLowerCase()),
  searchOptions: { boost: { title: 2 }, bm25: { k: 1.2, b: 0.7, d: 0.5 } },
};

function engineOf(index: MiniSearch<CorpusPaper>, folder: string): Engine {
  return {
    add: (papers) => {
      index.addAll(papers);
    },
    find: (query, { isUnfinished, isMisspelt }) =>
      index
        .search(query, {
          fuzzy: isMisspelt ? 0.2 : false,
          prefix: (_, at, terms) => isUnfinished && at === terms.length - 1,
        })
        .slice(0, limit)
        .map(({ id }) => String(id)),
    replace: (papers) => {
      for (const paper of papers) {
        index.replace(paper);
      }
    },
    save: () => writeFile(join(folder, 'index.json'), JSON.stringify(index)),
  };
}

export const miniSearch: EngineKind = {
  knowsTypos: true,
  open: (folder) => Promise.resolve(engineOf(new MiniSearch(options), folder)),
  load: async (folder) => {
    const text = await readFile(join(folder, 'index.json'), 'utf8');
    return engineOf(MiniSearch.loadJSON(text, options), folder);
  },
};
