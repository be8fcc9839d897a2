import type { Topic } from '../../../../src/core/model';
import type { TopicModel } from '../../../../src/core/topics/topicModel';

/** The topics of the first level. */
export function wholeTopics({ topics }: TopicModel): Topic[] {
  return topics.filter(({ parent }) => parent === undefined);
}
