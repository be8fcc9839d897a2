import type { Steps } from '../steps';
import type { Clusters } from './clustering/findClusters';
import type { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';

/** Papers read between two steps. */
const papersPerStep = 8;

/** Papers by the topics of a model of before. */
export interface PapersBefore extends Clusters {
  /** Id of the part of its topic that each paper is in, if of any. */
  readonly partOf: readonly (string | undefined)[];
}

/** The papers by the topics of a model; a topic's number is its place in the model's records. */
export function* papersBefore(
  papers: readonly TopicPaper[],
  model: TopicModel,
): Steps<PapersBefore> {
  const first = model.records.filter(({ parent }) => parent === undefined);
  const numbers = new Map(first.map(({ id }, number) => [id, number]));
  const clusterOf = new Int32Array(papers.length).fill(-1);
  const partOf: (string | undefined)[] = [];
  for (const [index, paper] of papers.entries()) {
    const share = first.length === 0 ? undefined : model.assign(paper)[0];
    clusterOf[index] = numbers.get(share?.topic ?? '') ?? -1;
    partOf.push(share?.subtopic);
    if (index % papersPerStep === papersPerStep - 1) {
      yield;
    }
  }
  return { count: first.length, clusterOf, partOf };
}
