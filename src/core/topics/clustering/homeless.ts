import type { Steps } from '../../steps';
import { centresOf } from './centres';
import type { Clusters } from './findClusters';
import type { ReadLibrary } from '../reading/readLibrary';
import { rowTimes } from '../../math/sparse';

/** Rows compared between two steps. */
const rowsPerStep = 1_000;

/** Clusters with each paper that is in none put into the one that it fits best, if it fits any. */
export function* withHomeless(
  { rows, vocabulary }: ReadLibrary,
  clusters: Clusters,
): Steps<Clusters> {
  const { weights, otherBelow } = yield* centresOf(rows, clusters, vocabulary.terms.length);
  const clusterOf = Int32Array.from(clusters.clusterOf);
  const best = new Float64Array(rows.length).fill(otherBelow);
  for (const [cluster, ofCluster] of weights.entries()) {
    const centre = new Float64Array(vocabulary.terms.length);
    for (const [term, weight] of ofCluster) {
      centre[term] = weight;
    }
    for (const [paper, row] of rows.entries()) {
      const fit = (clusters.clusterOf[paper] ?? -1) < 0 ? rowTimes(row, centre) : 0;
      if (fit > (best[paper] ?? 0)) {
        best[paper] = fit;
        clusterOf[paper] = cluster;
      }
      if (paper % rowsPerStep === rowsPerStep - 1) {
        yield;
      }
    }
    yield;
  }
  return { count: clusters.count, clusterOf };
}
