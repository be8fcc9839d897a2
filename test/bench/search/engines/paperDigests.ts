import { fingerprintOf, runToEnd } from '../../../../src/core';
import { KeptSegments } from '../../../../src/host/search/keptSegments';
import { IndexKeeper } from '../../../../src/shared/search/indexKeeper';
import type { IndexAnswer, IndexRequest } from '../../../../src/shared/search/indexMessages';
import type { CorpusPaper } from '../corpus';
import { DiskFolder } from '../diskFolder';
import { limit, type Engine, type EngineKind, type QueryManner } from './engine';

/** The index of this extension, without the worker around it. */
class OwnEngine implements Engine {
  readonly #keeper = new IndexKeeper();
  readonly #kept: KeptSegments;
  #added = 0;

  constructor(folder: string) {
    this.#kept = new KeptSegments(new DiskFolder(folder));
  }

  add(papers: readonly CorpusPaper[]): void {
    this.#ask({ kind: 'add', papers });
    this.#added += papers.length;
    if (this.#added % 1024 === 0) {
      this.finish();
    }
  }

  finish(): void {
    this.#ask({ kind: 'settle' });
  }

  find(query: string, { isUnfinished }: QueryManner): readonly string[] {
    const answer = this.#ask({ kind: 'find', query, options: { limit, isUnfinished } });
    return answer.kind === 'found' ? answer.found.hits.map(({ id }) => id) : [];
  }

  replace(papers: readonly CorpusPaper[]): void {
    const prints = papers.map((paper) => [paper.id, ...fingerprintOf(paper)] as const);
    this.#ask({ kind: 'compare', papers: prints });
    this.#ask({ kind: 'add', papers });
  }

  async save(): Promise<void> {
    await this.#kept.write((known) => {
      const answer = this.#ask({ kind: 'keep', known });
      return Promise.resolve(answer.kind === 'segments' ? answer.segments : []);
    });
  }

  async restore(): Promise<void> {
    for await (const { kept } of this.#kept.read(false)) {
      this.#ask({ kind: 'restore', segments: [kept] });
    }
  }

  #ask(request: IndexRequest): IndexAnswer {
    return runToEnd(this.#keeper.answer(request));
  }
}

export const paperDigests: EngineKind = {
  knowsTypos: true,
  open: (folder) => Promise.resolve(new OwnEngine(folder)),
  load: async (folder) => {
    const engine = new OwnEngine(folder);
    await engine.restore();
    return engine;
  },
};
