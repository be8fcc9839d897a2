import { addRow, product, rowTimes } from '../../math/sparse';
import type { TopicModel } from '../topicModel';
import type { TopicPaper } from '../topicPaper';
import type { OwnTopic } from './userTopics';

/** Tells which papers a query finds: for each the words that it has, `undefined` for not found. */
export type PaperMatcher = (query: string) => (paper: TopicPaper) => readonly string[] | undefined;

/** So much less than the examples among themselves a paper may be like them. */
const likeExamples = 0.6;

/** Fit that is asked for where the examples do not tell: there is one, or they share nothing. */
const fewestFit = 0.12;

/** How far a paper belongs to a user's own topic. */
export interface OwnFit {
  /** 1 for what the query finds and for examples, else below: how much it is like the examples. */
  readonly fit: number;
  readonly because: readonly string[];
}

/** Who belongs to a topic that the user made. */
export class OwnTopicTest {
  readonly #model: TopicModel;
  readonly #matches: ((paper: TopicPaper) => readonly string[] | undefined) | undefined;
  readonly #examples: ReadonlySet<string>;
  readonly #centre: Float64Array;
  readonly #fewest: number;

  /** @param examples the papers of the topic's examples, as far as the library has them */
  constructor(
    topic: OwnTopic,
    model: TopicModel,
    matcher: PaperMatcher,
    examples: readonly TopicPaper[],
  ) {
    this.#model = model;
    this.#matches = topic.query === undefined ? undefined : matcher(topic.query);
    this.#examples = new Set(topic.examples);
    const rows = examples.map((paper) => model.read(paper));
    const sum = new Float64Array(model.termCount);
    for (const row of rows) {
      addRow(sum, row, 1);
    }
    const fits = rows.map((row) => {
      const others = Float64Array.from(sum);
      addRow(others, row, -1);
      const length = Math.sqrt(product(others, others));
      return length > 1e-9 ? rowTimes(row, others) / length : 0;
    });
    const usual = fits.reduce((all, fit) => all + fit, 0) / Math.max(fits.length, 1);
    this.#fewest = Math.max(fewestFit, likeExamples * usual);
    const length = Math.sqrt(product(sum, sum));
    this.#centre = length > 0 ? sum.map((value) => value / length) : sum;
  }

  /** How far a paper belongs to the topic; `undefined` when it does not. */
  fitOf(paper: TopicPaper): OwnFit | undefined {
    const found = this.#matches?.(paper);
    if (found) {
      return { fit: 1, because: found };
    }
    if (this.#examples.size === 0) {
      return undefined;
    }
    const row = this.#model.read(paper);
    const isExample = this.#examples.has(paper.id);
    const fit = isExample ? 1 : Math.min(1, rowTimes(row, this.#centre));
    return fit >= this.#fewest
      ? { fit, because: this.#model.sharedTerms(row, this.#centre) }
      : undefined;
  }
}
