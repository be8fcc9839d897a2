import { BoundedCache } from '../boundedCache';
import type { Paper, TopicShare } from '../model';
import { abstractKept, isSameKept, withAbstract } from '../text/storedText';
import { isSame } from './isSame';
import { ShardedMap } from './shardedMap';

/** Whatever tells a paper's topics, such as a topic model. */
export interface Classifier {
  /** Strongest first. */
  assign(paper: Paper): readonly TopicShare[];
}

const none: readonly TopicShare[] = [];

/** How many lists of ids are shared. */
const listsShared = 2 ** 12;

/** The topics of papers by one classifier, worked out once for each text and each set of ids. */
export class TopicShares {
  #classifier: Classifier | undefined;
  #lists = new BoundedCache<readonly string[]>(listsShared);
  /** The lists of topics that it has given, of which every one marks the papers that have it. */
  #given = new WeakSet<readonly string[]>();
  /** Ids of papers that it has given topics as well, and that had the same from another before. */
  #alike = new ShardedMap<true>();

  /** Returns whether anything is to be worked out anew. */
  use(classifier: Classifier | undefined): boolean {
    if (classifier === this.#classifier) {
      return false;
    }
    this.#classifier = classifier;
    this.#lists = new BoundedCache(listsShared);
    this.#given = new WeakSet();
    this.#alike = new ShardedMap();
    return true;
  }

  /**
   * The paper with its topics; the same object where it has them already.
   *
   * @param before the paper as it was, with its topics
   */
  fill(paper: Paper, before: Paper | undefined): Paper {
    if (before && this.#hasFilled(before) && isOfSameTopics(paper, before)) {
      return withTopics(paper, before.topics, before.subtopics ?? []);
    }
    const shares = this.shares(paper);
    const filled = withTopics(
      paper,
      this.#shared(shares.map(({ topic }) => topic)),
      this.#shared(shares.flatMap(({ subtopic }) => subtopic ?? [])),
    );
    if (this.#classifier) {
      this.#mark(filled, before);
    }
    return filled;
  }

  /** The topics of a paper with their weights and reasons, worked out anew; none of no paper. */
  shares(paper: Paper | undefined): readonly TopicShare[] {
    return paper ? (this.#classifier?.assign(paper) ?? none) : none;
  }

  forget(id: string): void {
    this.#alike.delete(id);
  }

  #hasFilled({ id, topics }: Paper): boolean {
    return this.#given.has(topics) || this.#alike.has(id);
  }

  /** Whoever holds a paper that says the same as before may keep that with its list of topics. */
  #mark({ id, topics }: Paper, before: Paper | undefined): void {
    const isOther = !before || this.#given.has(before.topics) || !isSame(topics, before.topics);
    if (this.#given.has(topics) && isOther) {
      this.#alike.delete(id);
    } else {
      this.#alike.set(id, true);
    }
  }

  /** There are few different lists, and papers share them. */
  #shared(ids: readonly string[]): readonly string[] {
    return this.#lists.get(ids.join('\n'), () => {
      this.#given.add(ids);
      return ids;
    });
  }
}

/** Whether two states of a paper have all in common that topics are told from. */
function isOfSameTopics(paper: Paper, before: Paper): boolean {
  return (
    paper.title === before.title &&
    isSameKept(abstractKept(paper), abstractKept(before)) &&
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
