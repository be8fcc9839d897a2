import type { Steps } from '../steps';
import { hashText } from '../text/hash';
import { centresOf } from './clustering/centres';
import type { TopicRecord } from './modelParts';
import type { NamedClusters } from './naming/nameClusters';
import type { ReadLibrary } from './reading/readLibrary';
import { TopicModel } from './topicModel';
import type { Term } from './reading/vocabulary';

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

/** Makes the model of named clusters. */
export function* buildModel(library: ReadLibrary, findings: Findings): Steps<TopicModel> {
  const { vocabulary, rows } = library;
  const { clusters, ids, fitted, renamed } = findings;
  const { weights, otherBelow } = yield* centresOf(rows, clusters, vocabulary.terms.length);
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
  return new TopicModel({ fitted, otherBelow, vocabulary, topics });
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
