/** How many papers one may go back to. */
const mostPapers = 50;

/** The papers that one place has shown one after the other, to go back and forward among them. */
export class PageHistory {
  #papers: readonly string[];
  #index = 0;

  constructor(paperId: string) {
    this.#papers = [paperId];
  }

  get canGoBack(): boolean {
    return this.#index > 0;
  }

  get canGoForward(): boolean {
    return this.#index < this.#papers.length - 1;
  }

  /** Remembers that a paper is shown now; what one had gone back from is forgotten. */
  visit(paperId: string): void {
    if (this.#papers[this.#index] !== paperId) {
      const before = this.#papers.slice(0, this.#index + 1);
      this.#papers = [...before, paperId].slice(-mostPapers);
      this.#index = this.#papers.length - 1;
    }
  }

  /** The paper that is shown has got another id. */
  rename(paperId: string): void {
    this.#papers = this.#papers.map((id, index) => (index === this.#index ? paperId : id));
  }

  /** Goes to the paper before or after; undefined where there is none. */
  go(delta: 1 | -1): string | undefined {
    const paperId = this.#papers[this.#index + delta];
    if (paperId !== undefined) {
      this.#index += delta;
    }
    return paperId;
  }
}
