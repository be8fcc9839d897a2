import type { Steps } from '../../steps';
import { smallestOf, type Clusters } from '../clustering/findClusters';
import { chooseLabels, labelOf } from './labels';
import { scoreNames } from './nameScores';
import type { ReadLibrary } from '../reading/readLibrary';

/** A cluster whose best name fits less is no topic, unless it is so many times the smallest. */
const poorName = 0.3;
const largeFactor = 3;

/** What a cluster is called. */
export interface ClusterName {
  readonly label: string;
  /** The keys of the label's words. */
  readonly name: readonly string[];
}

/** Clusters with their names, by number. */
export interface NamedClusters extends Clusters {
  readonly names: readonly ClusterName[];
  /** The number that each had before. */
  readonly from: readonly number[];
}

/**
 * Names clusters. One that nothing names is given up; and one that nothing names well, if
 * `selective` and it is small.
 *
 * @param kept names that some clusters have already
 * @param given the words of labels that are given to others
 */
export function* nameClusters(
  library: ReadLibrary,
  { count, clusterOf }: Clusters,
  kept: readonly (ClusterName | undefined)[],
  selective: boolean,
  given: readonly (readonly string[])[] = [],
): Steps<NamedClusters> {
  const sizes = Array.from({ length: count }, () => 0);
  for (const cluster of clusterOf) {
    if (cluster >= 0) {
      sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    }
  }
  const rankings = yield* scoreNames(clusterOf, sizes, library.names);
  const open = rankings.map((ranking, cluster) => {
    const isPoor = (ranking[0]?.score ?? 0) < poorName;
    const isSmall = (sizes[cluster] ?? 0) < largeFactor * smallestOf(clusterOf.length);
    return kept[cluster] !== undefined || (selective && isPoor && isSmall) ? [] : ranking;
  });
  const taken = [...given, ...kept.flatMap((name) => (name ? [name.name] : []))];
  const labels = chooseLabels(open, taken);
  const names: ClusterName[] = [];
  const from: number[] = [];
  const newNumber = new Int32Array(count).fill(-1);
  for (let cluster = 0; cluster < count; cluster++) {
    const found = labels[cluster]?.name;
    const name = kept[cluster] ?? (found && { label: labelOf(found), name: found.words });
    if (name && (sizes[cluster] ?? 0) > 0) {
      newNumber[cluster] = names.length;
      names.push(name);
      from.push(cluster);
    }
  }
  return {
    count: names.length,
    clusterOf: clusterOf.map((cluster) => (cluster < 0 ? -1 : (newNumber[cluster] ?? -1))),
    names,
    from,
  };
}
