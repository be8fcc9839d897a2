import { BoundedCache } from '../boundedCache';
import type { Paper, TopicShare } from '../model';
import { abstractKept, withAbstract } from '../text/storedText';
import { isSame } from './isSame';
import { ShardedMap } from './shardedMap';

/** Whatever tells a paper's topics, such as a topic model. */
export interface Classifier {
  /** Strongest first. */
  assign(paper: Paper): readonly TopicShare[];
}

const none: readonly TopicShare[] = [];

/** The topics of papers by one classifier, worked out once for each text and each set of ids. */
export class TopicShares {
  #classifier: Classifier | undefined;
  /** Ids of papers that have been given topics by it. */
  #filled = new ShardedMap<true>();
  readonly #lists = new BoundedCache<readonly string[]>(2 ** 12);

  /** Returns whether anything is to be worked out anew. */
  use(classifier: Classifier | undefined): boolean {
    if (classifier === this.#classifier) {
      return false;
    }
    this.#classifier = classifier;
    this.#filled = new ShardedMap();
    return true;
  }

  /**
   * The paper with its topics; the same object where it has them already.
   *
   * @param before the paper as it was, with its topics
   */
  fill(paper: Paper, before: Paper | undefined): Paper {
    if (before && this.#filled.has(paper.id) && isOfSameTopics(paper, before)) {
      return withTopics(paper, before.topics, before.subtopics ?? []);
    }
    const shares = this.shares(paper);
    if (this.#classifier) {
      this.#filled.set(paper.id, true);
    }
    const topics = this.#shared(shares.map(({ topic }) => topic));
    return withTopics(
      paper,
      topics,
      this.#shared(shares.flatMap(({ subtopic }) => subtopic ?? [])),
    );
  }

  /** The topics of a paper with their weights and reasons, worked out anew; none of no paper. */
  shares(paper: Paper | undefined): readonly TopicShare[] {
    return paper ? (this.#classifier?.assign(paper) ?? none) : none;
  }

  forget(id: string): void {
    this.#filled.delete(id);
  }

  /** There are few different lists, and papers share them. */
  #shared(ids: readonly string[]): readonly string[] {
    return this.#lists.get(ids.join('\n'), () => ids);
  }
}

/** Whether two states of a paper have all in common that topics are told from. */
function isOfSameTopics(paper: Paper, before: Paper): boolean {
  return (
    paper.title === before.title &&
    abstractKept(paper) === abstractKept(before) &&
    isSame(paper.aliases, before.aliases)
  );
}

function withTopics(paper: Paper, topics: readonly string[], parts: readonly string[]): Paper {
  if (isSame(topics, paper.topics) && isSame(parts, paper.subtopics ?? [])) {
    return paper;
  }
  const { subtopics, abstract, ...others } = paper;
  return withAbstract<Paper>(
    { ...others, topics, ...(parts.length > 0 && { subtopics: parts }) },
    abstractKept(paper),
  );
}
