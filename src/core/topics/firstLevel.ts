import type { Steps } from '../steps';
import { centresOf } from './clustering/centres';
import type { TopicRecord } from './modelParts';
import type { NamedClusters } from './naming/nameClusters';
import type { ReadLibrary } from './reading/readLibrary';
import type { RecordIds } from './recordIds';

/** The topics of the first level, and how little fits none of them. */
export interface FirstLevel {
  readonly topics: readonly TopicRecord[];
  readonly otherBelow: number;
}

/**
 * Makes the records of named clusters.
 *
 * @param known ids of topics of before that go on, by number of cluster
 */
export function* firstLevel(
  { vocabulary, rows }: ReadLibrary,
  clusters: NamedClusters,
  known: readonly (string | undefined)[],
  ids: RecordIds,
): Steps<FirstLevel> {
  const { weights, otherBelow } = yield* centresOf(rows, clusters, vocabulary.terms.length);
  const topics = weights.map((ofTopic, cluster): TopicRecord => {
    const { label = '', name = [] } = clusters.names[cluster] ?? {};
    return { id: ids.idOf(known[cluster], ofTopic), label, name, weights: ofTopic };
  });
  return { topics, otherBelow };
}

/** A topic with the name that the user gave it, if any. */
export function withUserName(
  topic: TopicRecord,
  renamed: Readonly<Record<string, string>> | undefined,
): TopicRecord {
  const name = renamed && Object.hasOwn(renamed, topic.id) ? renamed[topic.id] : undefined;
  return name === undefined ? topic : { ...topic, renamed: name };
}
