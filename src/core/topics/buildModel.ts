import type { Steps } from '../steps';
import { hashText } from '../text/hash';
import { centresOf, type Centres } from './centres';
import type { TopicRecord } from './modelParts';
import type { NamedClusters } from './nameClusters';
import type { ReadLibrary } from './readLibrary';
import { TopicModel } from './topicModel';
import type { Term } from './vocabulary';

/** Strongest terms that make a new topic's id. */
const termsOfId = 5;

/** What a model is built from, beside the library. */
export interface Findings {
  readonly clusters: NamedClusters;
  /** Ids of topics that go on, by number of cluster. */
  readonly ids: readonly (string | undefined)[];
  /** Papers from which the clusters were found anew. */
  readonly fitted: number;
  readonly renamed: Readonly<Record<string, string>>;
}

/** Makes the model of named clusters. Papers of no cluster come to the one that they fit, if any. */
export function* buildModel(library: ReadLibrary, findings: Findings): Steps<TopicModel> {
  const { vocabulary, rows } = library;
  const { clusters, ids, fitted, renamed } = findings;
  const columns = vocabulary.terms.length;
  const first = yield* centresOf(rows, clusters.clusterOf, clusters.count, columns);
  const clusterOf = yield* withHomeless(library, clusters, first);
  const { weights, otherBelow } = yield* centresOf(rows, clusterOf, clusters.count, columns);
  const used = new Set<string>();
  const topics = weights.map((ofTopic, cluster): TopicRecord => {
    const id = uniqueId(ids[cluster] ?? newId(vocabulary.terms, ofTopic), used);
    const { label = '', name = [] } = clusters.names[cluster] ?? {};
    const wanted = Object.hasOwn(renamed, id) ? renamed[id] : undefined;
    return {
      id,
      label,
      ...(wanted === undefined ? {} : { renamed: wanted }),
      name,
      weights: ofTopic,
    };
  });
  const { terms, unknownWeight, shortForms } = vocabulary;
  return new TopicModel({ fitted, otherBelow, unknownWeight, shortForms, terms, topics });
}

function* withHomeless(
  { rows, vocabulary }: ReadLibrary,
  { clusterOf }: NamedClusters,
  { weights, otherBelow }: Centres,
): Steps<Int32Array> {
  const result = Int32Array.from(clusterOf);
  const best = new Float64Array(rows.length).fill(otherBelow);
  const centre = new Float64Array(vocabulary.terms.length);
  for (const [cluster, ofCluster] of weights.entries()) {
    centre.fill(0);
    for (const [term, weight] of ofCluster) {
      centre[term] = weight;
    }
    for (const [paper, row] of rows.entries()) {
      if ((clusterOf[paper] ?? -1) < 0) {
        let fit = 0;
        for (const [term, value] of row) {
          fit += value * (centre[term] ?? 0);
        }
        if (fit > (best[paper] ?? 0)) {
          best[paper] = fit;
          result[paper] = cluster;
        }
      }
    }
    yield;
  }
  return result;
}

function newId(
  terms: readonly Term[],
  weights: readonly (readonly [term: number, weight: number])[],
): string {
  const strongest = weights.slice(0, termsOfId).map(([term]) => terms[term]?.key ?? '');
  return hashText(strongest.sort().join('\n'));
}

function uniqueId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let next = 2; used.has(id); next++) {
    id = `${wanted}-${next}`;
  }
  used.add(id);
  return id;
}
