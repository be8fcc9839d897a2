import type { TopicShare } from '../model';
import { Pace, type Steps } from '../steps';
import type { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';

/** Papers whose topics are known already that make one step; each of the others makes its own. */
const workPerStep = 256;

/** A model that remembers the strongest topic of each paper as it was last asked for. */
export class FirstTopics {
  readonly #model: TopicModel;
  /** By id of paper; undefined where a paper has none. */
  #first = new Map<string, string | undefined>();

  constructor(model: TopicModel) {
    this.#model = model;
  }

  /** As {@link TopicModel.assign}. */
  assign(paper: TopicPaper): TopicShare[] {
    const shares = this.#model.assign(paper);
    this.#first.set(paper.id, shares[0]?.topic);
    return shares;
  }

  /**
   * The strongest topic of each paper, undefined for none. What papers that are not among these have
   * is forgotten.
   */
  *of(papers: readonly TopicPaper[]): Steps<(string | undefined)[]> {
    const before = this.#first;
    const first = new Map<string, string | undefined>();
    this.#first = first;
    const pace = new Pace(workPerStep);
    const topics: (string | undefined)[] = [];
    for (const paper of papers) {
      const { id } = paper;
      // Where it was asked for meanwhile, that is the latest.
      const known = first.has(id) ? first : before;
      const isKnown = known.has(id);
      const topic = isKnown ? known.get(id) : this.#model.assign(paper)[0]?.topic;
      first.set(id, topic);
      topics.push(topic);
      if (pace.isUp(isKnown ? 1 : workPerStep)) {
        yield;
      }
    }
    return topics;
  }
}
