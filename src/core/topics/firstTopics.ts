import { NumberColumn } from '../columns';
import { IdRows } from '../idRows';
import type { TopicShare } from '../model';
import type { TopicFill } from './recomputation';
import type { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';

/** A model that remembers how many papers have which strongest topic, as they were last asked for. */
export class FirstTopics {
  readonly #model: TopicModel;
  readonly #rows = new IdRows();
  /** The number of each paper's topic, from 1 on; 0 for none. */
  readonly #first = new NumberColumn();
  readonly #numbers = new Map<string, number>();
  /** How many papers have each, likewise. */
  readonly #sizes: number[] = [0];

  constructor(model: TopicModel) {
    this.#model = model;
    model.topics.forEach(({ id }) => {
      this.#numbers.set(id, this.#sizes.push(0) - 1);
    });
  }

  /** As {@link TopicModel.assign}. */
  assign(paper: TopicPaper): TopicShare[] {
    const shares = this.#model.assign(paper);
    const number = this.#numbers.get(shares[0]?.topic ?? '') ?? 0;
    this.forget(paper.id);
    this.#first.set(this.#rows.take(paper.id), number);
    this.#count(number, 1);
    return shares;
  }

  /** Papers that are gone are no part of the {@link fill}. */
  forget(id: string): void {
    const row = this.#rows.find(id);
    if (this.#rows.release(id)) {
      this.#count(this.#first.get(row), -1);
    }
  }

  /** How the papers that were asked for lie in the topics. */
  fill(): TopicFill {
    const [others = 0, ...sizes] = this.#sizes;
    return {
      papers: sizes.reduce((sum, size) => sum + size, others),
      others,
      largest: Math.max(0, ...sizes),
      fitted: this.#model.fitted,
    };
  }

  #count(number: number, change: number): void {
    this.#sizes[number] = (this.#sizes[number] ?? 0) + change;
  }
}
