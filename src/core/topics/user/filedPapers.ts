import type { TopicPaper } from '../topicPaper';
import type { UserTopics } from './userTopics';

/** The papers that the user put into topics by hand. */
export class FiledPapers {
  readonly #topics = new Map<string, string[]>();

  /** @param isTopic whether there is such a topic: what was put into others may come back with them */
  constructor({ filed = {} }: UserTopics, isTopic: (id: string) => boolean) {
    for (const [topic, ids] of Object.entries(filed)) {
      for (const id of isTopic(topic) ? ids : []) {
        this.#topics.set(id, [...(this.#topics.get(id) ?? []), topic]);
      }
    }
  }

  /** The topics that a paper was put into, by whichever of its ids. */
  topicsOf({ id, aliases = [] }: TopicPaper): readonly string[] {
    return this.#topics.size === 0
      ? []
      : [...new Set([id, ...aliases].flatMap((each) => this.#topics.get(each) ?? []))];
  }
}
