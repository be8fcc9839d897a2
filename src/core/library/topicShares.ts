import type { Paper, TopicShare } from '../model';
import { abstractKept, withAbstract, type KeptText } from '../text/storedText';
import { isSame } from './isSame';
import { ShardedMap } from './shardedMap';

/** Whatever tells a paper's topics, such as a topic model. */
export interface Classifier {
  /** Strongest first. */
  assign(paper: Paper): readonly TopicShare[];
}

interface Known {
  readonly title: string;
  readonly abstract: KeptText | undefined;
  readonly aliases: readonly string[];
  readonly shares: readonly TopicShare[];
}

const none: readonly TopicShare[] = [];

/** The topics of papers by one classifier, worked out once for each text and each set of ids. */
export class TopicShares {
  #classifier: Classifier | undefined;
  #known = new ShardedMap<Known>();

  /** Returns whether anything is to be worked out anew. */
  use(classifier: Classifier | undefined): boolean {
    if (classifier === this.#classifier) {
      return false;
    }
    this.#classifier = classifier;
    this.#known = new ShardedMap();
    return true;
  }

  /** The paper with its topics; the same object where it has them already. */
  fill(paper: Paper): Paper {
    const shares = this.#of(paper);
    const topics = shares.map(({ topic }) => topic);
    const parts = shares.flatMap(({ subtopic }) => subtopic ?? []);
    if (isSame(topics, paper.topics) && isSame(parts, paper.subtopics ?? [])) {
      return paper;
    }
    const { subtopics, abstract, ...others } = paper;
    return withAbstract<Paper>(
      { ...others, topics, ...(parts.length > 0 && { subtopics: parts }) },
      abstractKept(paper),
    );
  }

  /** The shares last worked out for a paper. */
  known(id: string): readonly TopicShare[] {
    return this.#known.get(id)?.shares ?? none;
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  #of(paper: Paper): readonly TopicShare[] {
    const { id, title, aliases } = paper;
    const abstract = abstractKept(paper);
    const known = this.#known.get(id);
    if (known?.title === title && known.abstract === abstract && isSame(known.aliases, aliases)) {
      return known.shares;
    }
    const shares = this.#classifier?.assign(paper) ?? none;
    if (this.#classifier) {
      this.#known.set(id, { title, abstract, aliases, shares });
    }
    return shares;
  }
}
