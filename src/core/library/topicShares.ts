import type { Paper, TopicShare } from '../model';
import { hashHalves } from '../text/hash';
import { abstractKept, StoredText, withAbstract } from '../text/storedText';
import { Columns } from '../columns';
import { IdRows } from '../idRows';
import { isSame } from './isSame';
import { notPacked, PackedLists } from './packedLists';

/** Whatever tells a paper's topics, such as a topic model. */
export interface Classifier {
  /** Strongest first. */
  assign(paper: Paper): readonly TopicShare[];
}

const noShares: readonly TopicShare[] = [];
const noIds: readonly string[] = [];

/** Columns of what is held of each paper: what its topics came of, in two halves of a hash, and these. */
const [ofLow, ofHigh, ofTopics, ofParts] = [0, 1, 2, 3];
const columnCount = 4;

/** The topics of papers by one classifier, worked out once for each text and each set of ids. */
export class TopicShares {
  #classifier: Classifier | undefined;
  readonly #rows = new IdRows();
  readonly #held = new Columns(columnCount);
  #lists = new PackedLists();

  /** Returns whether anything is to be worked out anew. */
  use(classifier: Classifier | undefined): boolean {
    if (classifier === this.#classifier) {
      return false;
    }
    this.#classifier = classifier;
    this.#held.clear();
    this.#lists = new PackedLists();
    return true;
  }

  /** The paper with its topics; the same object where it has them already. */
  fill(paper: Paper): Paper {
    const row = this.#rows.take(paper.id);
    if (!this.#classifier) {
      return withTopics(paper, noIds, noIds);
    }
    const [low, high] = originOf(paper);
    const held = this.#held;
    if (held.get(row, ofLow) !== (low | 0) || held.get(row, ofHigh) !== (high | 0)) {
      const shares = this.shares(paper);
      const topics = shares.map(({ topic }) => topic);
      const parts = shares.flatMap(({ subtopic }) => subtopic ?? []);
      const packed = [this.#lists.pack(topics), this.#lists.pack(parts)] as const;
      if (packed.includes(notPacked)) {
        return withTopics(paper, topics, parts);
      }
      [low, high, ...packed].forEach((value, column) => {
        held.set(row, column, value);
      });
    }
    const [topics, parts] = [held.get(row, ofTopics), held.get(row, ofParts)];
    return withTopics(paper, this.#lists.unpack(topics), this.#lists.unpack(parts));
  }

  /** The topics of a paper with their weights and reasons, worked out anew; none of no paper. */
  shares(paper: Paper | undefined): readonly TopicShare[] {
    return paper ? (this.#classifier?.assign(paper) ?? noShares) : noShares;
  }

  /** Whether a paper was filled that is not forgotten. */
  has(id: string): boolean {
    return this.#rows.find(id) > 0;
  }

  /** Returns whether the paper was there. */
  forget(id: string): boolean {
    return this.#rows.release(id);
  }
}

/** The same, as good as surely, for papers that have all in common that topics are told from, else another. */
function originOf(paper: Paper): readonly [number, number] {
  const { title, id, aliases } = paper;
  const abstract = abstractKept(paper) ?? '';
  const told = abstract instanceof StoredText ? String(abstract.number) : abstract;
  return hashHalves([title, id, ...aliases, told].join('\n'));
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
