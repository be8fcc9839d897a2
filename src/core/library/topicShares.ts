import type { Paper, TopicShare } from '../model';

/** Whatever tells a paper's topics, such as a topic model. */
export interface Classifier {
  /** Strongest first. */
  assign(paper: Paper): readonly TopicShare[];
}

interface Known {
  readonly title: string;
  readonly abstract: string | undefined;
  readonly shares: readonly TopicShare[];
}

const none: readonly TopicShare[] = [];

/** The topics of papers by one classifier, worked out once for each text. */
export class TopicShares {
  #classifier: Classifier | undefined;
  readonly #known = new Map<string, Known>();

  /** Returns whether anything is to be worked out anew. */
  use(classifier: Classifier | undefined): boolean {
    if (classifier === this.#classifier) {
      return false;
    }
    this.#classifier = classifier;
    this.#known.clear();
    return true;
  }

  of(paper: Paper): readonly TopicShare[] {
    const { id, title, abstract } = paper;
    const known = this.#known.get(id);
    if (known?.title === title && known.abstract === abstract) {
      return known.shares;
    }
    const shares = this.#classifier?.assign(paper) ?? none;
    if (this.#classifier) {
      this.#known.set(id, { title, abstract, shares });
    }
    return shares;
  }

  /** The shares last worked out for a paper. */
  known(id: string): readonly TopicShare[] {
    return this.#known.get(id)?.shares ?? none;
  }

  forget(id: string): void {
    this.#known.delete(id);
  }
}
