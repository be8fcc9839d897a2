import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  create,
  insertMultiple,
  load,
  save,
  search,
  updateMultiple,
  type RawData,
} from '@orama/orama';
import { isRecord } from '../../../../src/shared/guards';
import { limit, type Engine, type EngineKind } from './engine';

const schema = { id: 'string', title: 'string', abstract: 'string' } as const;

function database() {
  return create({ schema });
}

function engineOf(db: ReturnType<typeof database>, folder: string): Engine {
  return {
    add: async (papers) => {
      await insertMultiple(db, [...papers], papers.length);
    },
    find: async (term, { isMisspelt }) => {
      const properties: ('title' | 'abstract')[] = ['title', 'abstract'];
      const { hits } = await search(db, {
        term,
        limit,
        properties,
        boost: { title: 2 },
        ...(isMisspelt && { tolerance: 1 }),
      });
      return hits.map(({ id }) => id);
    },
    replace: async (papers) => {
      await updateMultiple(
        db,
        papers.map(({ id }) => id),
        [...papers],
      );
    },
    save: () => writeFile(join(folder, 'index.json'), JSON.stringify(save(db))),
  };
}

function isRawData(value: unknown): value is RawData {
  return isRecord(value) && 'internalDocumentIDStore' in value;
}

export const orama: EngineKind = {
  knowsTypos: true,
  open: (folder) => Promise.resolve(engineOf(database(), folder)),
  load: async (folder) => {
    const db = database();
    const data: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
    if (isRawData(data)) {
      load(db, data);
    }
    return engineOf(db, folder);
  },
};
