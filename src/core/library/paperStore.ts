import type { Paper } from '../model';
import type { Steps } from '../steps';
import { ChangeLog, type LibraryChange } from './change';
import { plainId } from './identity/rendering';
import { isSame } from './isSame';
import { packedPaper } from './packedPaper';
import { PaperOrder } from './paperOrder';
import { PaperTable } from './paperTable';

/** The papers as they were last made, in their order, with what has changed. */
export class PaperStore {
  readonly #papers = new PaperTable();
  readonly #changes = new ChangeLog();
  readonly order = new PaperOrder((id) => this.#papers.get(id));

  /**
   * The paper that an id leads to: itself, or one of which it is another id; of an id with a version
   * or a mark of its own, the paper that is called so without it.
   */
  find(id: string): Paper | undefined {
    const plain = plainId(id);
    return this.#called(id) ?? (plain === id ? undefined : this.#called(plain));
  }

  /** A paper that says the same as before, or as when changes were last taken, stays the same object. */
  put(paper: Paper): void {
    const before = this.#papers.get(paper.id);
    if (!isSame(paper, before)) {
      this.#note(paper.id, before);
      const first = this.#changes.before(paper.id);
      this.#papers.set(first && isSame(paper, first) ? first : packedPaper(paper));
    }
  }

  delete(id: string): void {
    const before = this.#papers.get(id);
    if (before) {
      this.#note(id, before);
      this.#papers.delete(id);
    }
  }

  /** What has changed since the last call. */
  takeChangesInSteps(): Steps<LibraryChange> {
    return this.#changes.takeInSteps(
      (id) => this.#papers.get(id),
      (id) => this.find(id)?.id,
    );
  }

  #called(id: string): Paper | undefined {
    return this.#papers.get(id) ?? this.#papers.called(id);
  }

  /** Notes that a paper is about to be another, to come or to go. */
  #note(id: string, before: Paper | undefined): void {
    this.#changes.note(id, before);
    this.order.note(id, before);
  }
}
