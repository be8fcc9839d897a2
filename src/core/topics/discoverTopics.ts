import { runToEnd, type Steps } from '../steps';
import { choosePapers } from './choosePapers';
import { freshClusters } from './clustering/findClusters';
import { withHomeless } from './clustering/homeless';
import { firstLevel, withUserName } from './firstLevel';
import { nameClusters } from './naming/nameClusters';
import { papersBefore } from './papersBefore';
import { keepTopics, withTopicsOf } from './previousTopics';
import { readLibrary } from './reading/readLibrary';
import { fillOf, recomputationReason } from './recomputation';
import { RecordIds } from './recordIds';
import { findSubtopics } from './subtopics';
import { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';
import { topicsOfUser, type UserTopics } from './user/userTopics';

/** How topics are to be found. */
export interface TopicOptions {
  /** The model of before: its topics go on, with their ids and names, as far as they can. */
  readonly previous?: TopicModel;
  /** Topics that it names go on in any case; the rest of it is for `CuratedTopics`. */
  readonly user?: UserTopics;
  /** How many topics are wanted, if the papers have so many; else the papers decide. */
  readonly count?: number;
}

/** Fewer papers have no topics: each would be one of its own. */
const fewestPapers = 6;

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
  const { previous = TopicModel.empty, user = {}, count } = options;
  const { records } = previous;
  const before = yield* papersBefore(chosen, previous);
  const goesOn =
    before.count > 0 &&
    (count === undefined || count === before.count) &&
    recomputationReason(fillOf(before.clusterOf, previous.fitted)) === undefined;
  const fresh = goesOn ? before : yield* freshClusters(library, count);
  const asked = topicsOfUser(user);
  const isAsked = (topic: number): boolean => asked.has(records[topic]?.id ?? '');
  const { clusters, kept } = withTopicsOf(fresh, before, keepTopics(fresh, before), isAsked);
  const keptNames = kept.map((topic) => (topic?.keepsName ? records[topic.number] : undefined));
  const good = yield* nameClusters(library, clusters, keptNames, !goesOn && count === undefined);
  const full = yield* withHomeless(library, good);
  // With the papers that came to it, another name may fit a topic better.
  const goodNames = good.from.map((cluster) => keptNames[cluster]);
  const named = yield* nameClusters(library, full, goodNames, false);
  const from = named.from.map((cluster) => kept[good.from[cluster] ?? -1]?.number ?? -1);
  const byId = new Map(records.map((record) => [record.id, record]));
  const ids = new RecordIds(library.vocabulary.terms, byId.keys());
  const known = from.map((topic) => records[topic]?.id);
  const { topics: wholes, otherBelow } = yield* firstLevel(library, named, known, ids);
  const partsBefore = { partOf: before.partOf, records: byId, goesOn };
  const split = new Set(user.split);
  const parts = yield* findSubtopics(library, named, wholes, partsBefore, split, ids);
  const model = new TopicModel({
    fitted: goesOn ? previous.fitted : chosen.length,
    otherBelow,
    vocabulary: library.vocabulary,
    topics: [...wholes, ...parts].map((topic) => withUserName(topic, user.renamed)),
  });
  yield* model.prepareInSteps();
  return model;
}
