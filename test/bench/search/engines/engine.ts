import type { CorpusPaper } from '../corpus';

/** Rows that are shown. */
export const limit = 100;

/** How a query is meant. */
export interface QueryManner {
  /** Whether its last word may be unfinished. */
  readonly isUnfinished: boolean;
  /** Whether its words may be misspelt, for engines that have to be told. */
  readonly isMisspelt: boolean;
}

/** A search engine as the table of engines asks it. */
export interface Engine {
  add(papers: readonly CorpusPaper[]): void | Promise<void>;
  /** What is to be done when all papers came. */
  finish?(): void;
  /** Ids of papers, the best first, at most {@link limit}. */
  find(query: string, manner: QueryManner): readonly string[] | Promise<readonly string[]>;
  /** Puts papers in place of those with the same ids. */
  replace(papers: readonly CorpusPaper[]): void | Promise<void>;
  save(): void | Promise<void>;
  close?(): void;
}

/** A sort of engines. */
export interface EngineKind {
  /** Whether it finds misspelt words at all. */
  readonly knowsTypos: boolean;
  /** @param folder an empty one of its own */
  open(folder: string): Promise<Engine>;
  /** What was saved in a folder. */
  load(folder: string): Promise<Engine>;
}
