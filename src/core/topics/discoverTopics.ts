import { runToEnd, type Steps } from '../steps';
import { buildModel } from './buildModel';
import { choosePapers } from './choosePapers';
import { freshClusters, previousClusters, type Clusters } from './clustering/findClusters';
import { withHomeless } from './clustering/homeless';
import { nameClusters } from './naming/nameClusters';
import { keepTopics } from './previousTopics';
import { readLibrary } from './reading/readLibrary';
import { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';

/** What a user wants of topics. */
export interface UserTopics {
  /** Labels by topic id. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** How topics are to be found. */
export interface TopicOptions {
  /** The model of before: its topics go on, with their ids and names, as far as they can. */
  readonly previous?: TopicModel;
  readonly user?: UserTopics;
  /** How many topics are wanted, if the papers have so many; else the papers decide. */
  readonly count?: number;
}

/** Fewer papers have no topics: each would be one of its own. */
const fewestPapers = 6;

/** A library that grew or shrank by more since its topics were found is looked at anew. */
const mostGrowth = 1.5;

/** So many papers without a topic, as a part of all, ask for new topics. */
const mostOthers = 0.08;

/** A topic of before that has come to hold so much of the library asks for new ones as well. */
const largestShare = 0.35;

/**
 * Finds the topics of a library in the texts themselves. The same papers give the same topics, in
 * whatever order they come.
 */
export function discoverTopics(
  papers: readonly TopicPaper[],
  options: TopicOptions = {},
): TopicModel {
  return runToEnd(discoverTopicsInSteps(papers, options));
}

/** {@link discoverTopics} in steps of a few milliseconds at most. */
export function* discoverTopicsInSteps(
  papers: readonly TopicPaper[],
  options: TopicOptions = {},
): Steps<TopicModel> {
  const chosen = yield* choosePapers(papers);
  if (chosen.length < fewestPapers) {
    return TopicModel.empty;
  }
  const library = yield* readLibrary(chosen);
  const { previous, user, count } = options;
  const records = previous?.records ?? [];
  const before = yield* previousClusters(library, previous ?? TopicModel.empty);
  const goesOn = isFit(before, previous?.fitted ?? 0, count);
  const clusters = goesOn ? before : yield* freshClusters(library, count);
  const kept = keepTopics(clusters, before);
  const keptNames = kept.map((topic) => (topic?.keepsName ? records[topic.number] : undefined));
  const good = yield* nameClusters(library, clusters, keptNames, !goesOn && count === undefined);
  const full = yield* withHomeless(library, good);
  // With the papers that came to it, another name may fit a topic better.
  const goodNames = good.from.map((cluster) => keptNames[cluster]);
  const named = yield* nameClusters(library, full, goodNames, false);
  const from = named.from.map((cluster) => good.from[cluster] ?? -1);
  return yield* buildModel(library, {
    clusters: named,
    ids: from.map((cluster) => records[kept[cluster]?.number ?? -1]?.id),
    fitted: goesOn ? (previous?.fitted ?? 0) : chosen.length,
    renamed: user?.renamed ?? {},
  });
}

/** Whether the topics of before still suit the library. */
function isFit(
  { clusterOf, count }: Clusters,
  fitted: number,
  wanted: number | undefined,
): boolean {
  const total = clusterOf.length;
  const sizes = Array.from({ length: count }, () => 0);
  let others = 0;
  for (const cluster of clusterOf) {
    if (cluster < 0) {
      others++;
    } else {
      sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    }
  }
  return (
    count > 0 &&
    (wanted === undefined || wanted === count) &&
    total <= mostGrowth * fitted &&
    fitted <= mostGrowth * total &&
    others <= mostOthers * total &&
    Math.max(...sizes) <= largestShare * total
  );
}
