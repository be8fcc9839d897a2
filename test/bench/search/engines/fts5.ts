import { join } from 'node:path';
import { idOf, numberOf, type CorpusPaper } from '../corpus';
import { limit, type Engine, type EngineKind } from './engine';

type Row = Readonly<Record<string, unknown>>;

/** What is used here of `node:sqlite`, which is newer than the oldest Node that this runs on. */
interface Database {
  exec(sql: string): void;
  prepare(sql: string): { all(...values: unknown[]): Row[]; run(...values: unknown[]): unknown };
  close(): void;
}

interface Sqlite {
  readonly DatabaseSync: new (path: string) => Database;
}

function isSqlite(value: unknown): value is Sqlite {
  return typeof value === 'object' && value !== null && 'DatabaseSync' in value;
}

/** Rejects where Node has no SQLite. */
async function open(folder: string): Promise<Database> {
  const name = 'node:sqlite';
  const sqlite: unknown = await import(name);
  if (!isSqlite(sqlite)) {
    throw new Error('This is no SQLite.');
  }
  return new sqlite.DatabaseSync(join(folder, 'index.sqlite'));
}

function engineOf(database: Database): Engine {
  const insert = database.prepare('INSERT INTO papers(rowid, title, abstract) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM papers WHERE rowid = ?');
  const select = database.prepare(
    `SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, 2, 1) LIMIT ${limit}`,
  );
  const all = (papers: readonly CorpusPaper[], isKnown: boolean): void => {
    database.exec('BEGIN');
    for (const { id, title, abstract } of papers) {
      if (isKnown) {
        remove.run(numberOf(id));
      }
      insert.run(numberOf(id), title, abstract);
    }
    database.exec('COMMIT');
  };
  return {
    add: (papers) => {
      all(papers, false);
    },
    find: (query, { isUnfinished }) => {
      const words = query.split(/\W+/).filter((word) => word !== '');
      const terms = words.map((word, at) =>
        isUnfinished && at === words.length - 1 ? `"${word}" *` : `"${word}"`,
      );
      const text = terms.join(words.length > 3 ? ' OR ' : ' AND ');
      return text === '' ? [] : select.all(text).map(({ rowid }) => idOf(Number(rowid)));
    },
    replace: (papers) => {
      all(papers, true);
    },
    save: () => undefined,
    close: () => {
      database.close();
    },
  };
}

export const fts5: EngineKind = {
  knowsTypos: false,
  open: async (folder) => {
    const database = await open(folder);
    database.exec(
      `CREATE VIRTUAL TABLE papers
       USING fts5(title, abstract, tokenize = 'porter', prefix = '1 2 3')`,
    );
    return engineOf(database);
  },
  load: async (folder) => engineOf(await open(folder)),
};
