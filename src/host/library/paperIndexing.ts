import type { Hit, LibraryChange, Paper, SearchOptions, TextNode } from '../../core';
import { SearchIndex } from '../../core';
import { Slices } from '../slices';

/** Papers that are indexed before the index is put in order. */
const settledAfter = 512;

/** Keeps the search index in step with the library, in slices. */
export class PaperIndexing {
  readonly #paper: (id: string) => Paper | undefined;
  readonly #index = new SearchIndex();
  readonly #waiting = new Set<string>();
  #done: Promise<void> = Promise.resolve();
  #isStopped = false;

  /** @param paper a paper by its id, as it is now */
  constructor(paper: (id: string) => Paper | undefined) {
    this.#paper = paper;
  }

  /** Resolves when everything that was told so far is indexed. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Follows a change: papers that went are not found any more, the others soon. */
  follow({ added, removed, updated }: Pick<LibraryChange, 'added' | 'removed' | 'updated'>): void {
    this.#index.remove(removed);
    for (const id of removed) {
      this.#waiting.delete(id);
    }
    for (const id of [...added, ...updated]) {
      this.#waiting.add(id);
    }
    this.#done = this.#done.then(() => this.#indexWaiting());
  }

  /** Papers that match, best first. Finds what is indexed so far. */
  search(query: string, options?: SearchOptions): readonly Hit[] {
    return this.#index.search(query, options);
  }

  /** The ids of the papers that a text of a query asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    return this.#index.idsWith(text);
  }

  /** The nearest spelling that has matches, when a query has none. */
  suggest(query: string): string | undefined {
    return this.#index.suggest(query);
  }

  dispose(): void {
    this.#isStopped = true;
  }

  async #indexWaiting(): Promise<void> {
    const slices = new Slices();
    let added = 0;
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      const paper = this.#paper(id);
      if (paper) {
        this.#index.add([paper]);
        added++;
      }
      await slices.next();
      if (this.#isStopped) {
        return;
      }
      if (added >= settledAfter) {
        added = 0;
        await this.#settle(slices);
      }
    }
    await this.#settle(slices);
  }

  /** Puts the index in order, a slice at a time. */
  async #settle(slices: Slices): Promise<void> {
    for (const steps = this.#index.settle(); !this.#isStopped && steps.next().done !== true;) {
      await slices.next();
    }
  }
}
