import type { Classifier, Steps, TopicFill } from '../../core';
import { CuratedTopics, FirstTopics, TopicModel } from '../../core';
import type { SentTopics } from './libraryMessages';

/** The topics that papers are given, as they were last told, and how papers lie in those that were found. */
export class PaperTopics {
  #number: number | undefined;
  #model = TopicModel.empty;
  #first = new FirstTopics(TopicModel.empty);

  /** The model that topics are of. */
  get model(): TopicModel {
    return this.#model;
  }

  /** Takes other topics; returns what gives them to papers. */
  *use(topics: SentTopics | undefined): Steps<Classifier | undefined> {
    const [number, json = ''] = topics?.model ?? [];
    if (number !== this.#number) {
      const model =
        number === undefined ? undefined : yield* TopicModel.restoreInSteps(JSON.parse(json));
      this.#number = number;
      this.#model = model ?? TopicModel.empty;
      this.#first = new FirstTopics(this.#model);
    }
    return (
      topics && new CuratedTopics(this.#model, topics.user, topics.examples, { found: this.#first })
    );
  }

  /** See {@link FirstTopics.fill}. */
  fill(): TopicFill {
    return this.#first.fill();
  }

  /** A paper is gone. */
  forget(id: string): void {
    this.#first.forget(id);
  }
}
