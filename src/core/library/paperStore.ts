import type { Paper } from '../model';
import type { Steps } from '../steps';
import { ChangeLog, type LibraryChange } from './change';
import { isSame } from './isSame';
import { packedPaper } from './packedPaper';
import { PaperOrder } from './paperOrder';
import { PaperTable } from './paperTable';

/** The papers as they were last made, in their order, with what has changed. */
export class PaperStore {
  readonly #papers = new PaperTable();
  readonly #changes = new ChangeLog();
  readonly order = new PaperOrder((id) => this.#papers.get(id));

  get(id: string): Paper | undefined {
    return this.#papers.get(id);
  }

  /** What comes or goes while the ids are walked may be among them or not. */
  ids(): Iterator<string, void> {
    return this.#papers.ids();
  }

  /** A paper that says the same as before stays the same object. */
  put(paper: Paper): void {
    const before = this.#papers.get(paper.id);
    if (!isSame(paper, before)) {
      this.#note(paper.id, before);
      this.#papers.set(packedPaper(paper));
    }
  }

  /** Puts what becomes of the next papers of ids that are walked; returns whether there were so many. */
  changeSome(ids: Iterator<string, void>, count: number, change: (paper: Paper) => Paper): boolean {
    for (let done = 0; done < count; done++) {
      const next = ids.next();
      if (next.done === true) {
        return false;
      }
      const paper = this.#papers.get(next.value);
      if (paper) {
        this.put(change(paper));
      }
    }
    return true;
  }

  /** Returns whether the paper was there. */
  delete(id: string): boolean {
    const before = this.#papers.get(id);
    if (before) {
      this.#note(id, before);
      this.#papers.delete(id);
    }
    return before !== undefined;
  }

  /**
   * What has changed since the last call.
   *
   * @param resolve the id that a former id leads to now
   */
  takeChangesInSteps(resolve: (id: string) => string | undefined): Steps<LibraryChange> {
    return this.#changes.takeInSteps((id) => this.#papers.get(id), resolve);
  }

  /** Notes that a paper is about to be another, to come or to go. */
  #note(id: string, before: Paper | undefined): void {
    this.#changes.note(id, before);
    this.order.note(id, before);
  }
}
