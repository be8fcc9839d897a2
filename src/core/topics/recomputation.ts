import { mostPapers } from './choosePapers';
import type { TopicPaper } from './topicPaper';
import type { TopicModel } from './topicModel';

/** A library that grew or shrank by more since its topics were found is looked at anew. */
const mostGrowth = 1.5;

/** So many papers without a topic, as a part of all, ask for new topics. */
const mostOthers = 0.08;

/** A topic that has come to hold so much of the library asks for new ones as well. */
const largestShare = 0.35;

/** Fewer papers are no library to speak of. */
const fewestPapers = 6;

/** How a library lies in the topics of a model. */
export interface TopicFill {
  /** Papers now. */
  readonly papers: number;
  /** Papers without a topic. */
  readonly others: number;
  /** Papers of the largest topic. */
  readonly largest: number;
  /** Papers from which the topics were found. */
  readonly fitted: number;
}

/** Why topics should be found anew, with the figure that says so. */
export interface RecomputationReason {
  readonly code: 'new' | 'grown' | 'shrunk' | 'unplaced' | 'lopsided';
  /**
   * "new", "grown", "shrunk": papers now per paper then (0 for "new"), as far as topics are found
   * in them; "unplaced" and "lopsided":
   * part of the papers that is in no topic, or in the largest one.
   */
  readonly amount: number;
}

/** Whether topics should be found anew; `undefined` when those that there are still suit. */
export function recomputationReason(fill: TopicFill): RecomputationReason | undefined {
  const { papers, others, largest, fitted } = fill;
  if (papers < fewestPapers) {
    return undefined;
  }
  if (fitted === 0) {
    return { code: 'new', amount: 0 };
  }
  const growth = Math.min(papers, mostPapers) / fitted;
  if (growth > mostGrowth) {
    return { code: 'grown', amount: growth };
  }
  if (growth * mostGrowth < 1) {
    return { code: 'shrunk', amount: growth };
  }
  if (others > mostOthers * papers) {
    return { code: 'unplaced', amount: others / papers };
  }
  return largest > largestShare * papers
    ? { code: 'lopsided', amount: largest / papers }
    : undefined;
}

/** How a library lies in the topics of a model: about a quarter of a millisecond for each paper. */
export function topicFill(model: TopicModel, papers: readonly TopicPaper[]): TopicFill {
  return fillOf(
    papers.map((paper) => model.assign(paper)[0]?.topic),
    model.fitted,
  );
}

/**
 * The same of topics that are known already.
 *
 * @param topics each paper's first topic; `undefined` or −1 for none
 */
export function fillOf(topics: Iterable<string | number | undefined>, fitted: number): TopicFill {
  const sizes = new Map<string | number, number>();
  let papers = 0;
  let others = 0;
  for (const topic of topics) {
    papers++;
    if (topic === undefined || topic === -1) {
      others++;
    } else {
      sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
    }
  }
  return { papers, others, largest: Math.max(0, ...sizes.values()), fitted };
}
