import type { Clusters } from './clustering/findClusters';

/** Of two clusters, how much they are the same, for one to be taken for the other. */
const sameTopic = 0.35;

/** From here on the name is kept as well. */
const sameName = 0.6;

/** The topic of before that a cluster is. */
export interface Kept {
  readonly number: number;
  /** Whether the papers are mostly the same, so that its name is still right. */
  readonly keepsName: boolean;
}

/**
 * Finds for each cluster the topic of before that it goes on from: the one with most papers in
 * common (as the harmonic mean of the parts that they share), each topic once.
 *
 * @param before the same papers by their topics of before
 */
export function keepTopics(
  { clusterOf, count }: Clusters,
  { clusterOf: topicOf }: Clusters,
): (Kept | undefined)[] {
  const clusterSizes = sizesOf(clusterOf);
  const topicSizes = sizesOf(topicOf);
  const common = new Map<string, { cluster: number; topic: number; papers: number }>();
  for (const [paper, cluster] of clusterOf.entries()) {
    const topic = topicOf[paper] ?? -1;
    if (cluster >= 0 && topic >= 0) {
      const key = `${cluster} ${topic}`;
      const papers = (common.get(key)?.papers ?? 0) + 1;
      common.set(key, { cluster, topic, papers });
    }
  }
  const pairs = [...common.values()]
    .map(({ cluster, topic, papers }) => {
      const both = (clusterSizes.get(cluster) ?? 0) + (topicSizes.get(topic) ?? 0);
      return { cluster, topic, sameness: (2 * papers) / both };
    })
    .sort(
      (one, other) =>
        other.sameness - one.sameness || one.cluster - other.cluster || one.topic - other.topic,
    );
  const kept: (Kept | undefined)[] = Array.from({ length: count }, () => undefined);
  const used = new Set<number>();
  for (const { cluster, topic, sameness } of pairs) {
    if (sameness >= sameTopic && kept[cluster] === undefined && !used.has(topic)) {
      kept[cluster] = { number: topic, keepsName: sameness >= sameName };
      used.add(topic);
    }
  }
  return kept;
}

/** Clusters with the topic of before that each goes on from. */
export interface KeptClusters {
  readonly clusters: Clusters;
  readonly kept: readonly (Kept | undefined)[];
}

/** A topic of fewer papers is gone, whatever is asked. */
const fewestPapers = 2;

/**
 * Clusters to which those topics of before are added that have to go on and that no cluster is: with
 * the papers that they had. All that have to go on keep their names.
 */
export function withTopicsOf(
  { clusterOf, count }: Clusters,
  before: Clusters,
  kept: readonly (Kept | undefined)[],
  hasToGoOn: (topic: number) => boolean,
): KeptClusters {
  const all = kept.map((topic) =>
    topic && hasToGoOn(topic.number) ? { ...topic, keepsName: true } : topic,
  );
  const known = new Set(kept.map((topic) => topic?.number));
  const sizes = sizesOf(before.clusterOf);
  const moved = Int32Array.from(clusterOf);
  let next = count;
  for (let topic = 0; topic < before.count; topic++) {
    if (hasToGoOn(topic) && !known.has(topic) && (sizes.get(topic) ?? 0) >= fewestPapers) {
      for (const [paper, ofPaper] of before.clusterOf.entries()) {
        moved[paper] = ofPaper === topic ? next : (moved[paper] ?? -1);
      }
      all.push({ number: topic, keepsName: true });
      next++;
    }
  }
  return { clusters: { count: next, clusterOf: moved }, kept: all };
}

function sizesOf(groupOf: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const group of groupOf) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}
