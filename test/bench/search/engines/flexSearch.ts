import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import type { CorpusPaper } from '../corpus';
import { limit, type Engine, type EngineKind } from './engine';

function textOf({ title, abstract }: CorpusPaper): string {
  return `${title} ${abstract}`;
}

function create(): Index {
  return new Index({ tokenize: 'forward' });
}

function engineOf(index: Index, folder: string): Engine {
  return {
    add: (papers) => {
      for (const paper of papers) {
        index.add(paper.id, textOf(paper));
      }
    },
    find: (query) => index.search(query, { limit }).map(String),
    replace: (papers) => {
      for (const paper of papers) {
        index.update(paper.id, textOf(paper));
      }
    },
    save: async () => {
      const parts: (readonly [string, string])[] = [];
      index.export((key, data) => {
        parts.push([key, data]);
      });
      for (const [key, data] of parts) {
        await writeFile(join(folder, `${key}.part`), data);
      }
    },
  };
}

export const flexSearch: EngineKind = {
  knowsTypos: false,
  open: (folder) => Promise.resolve(engineOf(create(), folder)),
  load: async (folder) => {
    const index = create();
    for (const name of await readdir(folder)) {
      index.import(name.replace(/\.part$/, ''), await readFile(join(folder, name), 'utf8'));
    }
    return engineOf(index, folder);
  },
};
