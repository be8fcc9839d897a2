import type { Memento } from 'vscode';

const memoryKey = 'paperDigests.searches';
/** How many searches are remembered. */
const mostQueries = 20;

/** The searches that led to papers, of the workspace. */
export class SearchHistory {
  readonly #memory: Memento;

  /** @param memory of the workspace */
  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Latest first. */
  get queries(): readonly string[] {
    const kept = this.#memory.get<unknown>(memoryKey);
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  }

  /** Remembers a search as the latest one. */
  async add(query: string): Promise<void> {
    const wanted = query.trim();
    if (wanted !== '') {
      const others = this.queries.filter((other) => other !== wanted);
      await this.#memory.update(memoryKey, [wanted, ...others].slice(0, mostQueries));
    }
  }

  /** Forgets a search. */
  async remove(query: string): Promise<void> {
    const left = this.queries.filter((other) => other !== query);
    await this.#memory.update(memoryKey, left);
  }
}
