import type { Steps } from '../steps';
import { hashText } from '../text/hash';
import { sortInSteps } from '../sortInSteps';
import type { TopicPaper } from './topicPaper';

/** Topics of larger libraries are found in so many papers, drawn by lot. */
export const mostPapers = 3_000;

/** Papers looked at between two steps. */
const papersPerStep = 1_000;

/**
 * The papers from which topics are found, each once and in an order of their own, so that nothing
 * depends on the order in which they are given.
 */
export function* choosePapers(papers: readonly TopicPaper[]): Steps<TopicPaper[]> {
  const byId = new Map<string, TopicPaper>();
  for (const [index, paper] of papers.entries()) {
    const same = byId.get(paper.id);
    if (same === undefined || comesBefore(paper, same)) {
      byId.set(paper.id, paper);
    }
    if (index % papersPerStep === papersPerStep - 1) {
      yield;
    }
  }
  const ids = [...byId.keys()];
  const drawn = ids.length > mostPapers ? yield* draw(ids) : ids;
  const ordered = yield* sortInSteps(drawn, byText);
  return ordered.flatMap((id) => byId.get(id) ?? []);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function comesBefore(one: TopicPaper, other: TopicPaper): boolean {
  return one.title === other.title
    ? (one.abstract ?? '') < (other.abstract ?? '')
    : one.title < other.title;
}

/** The ids with the smallest hashes: the same ones as long as they are there. */
function* draw(ids: readonly string[]): Steps<string[]> {
  const lots: (readonly [lot: string, id: string])[] = [];
  for (const id of ids) {
    lots.push([hashText(id), id]);
    if (lots.length % papersPerStep === 0) {
      yield;
    }
  }
  const ordered = yield* sortInSteps(lots, ([one], [other]) => byText(one, other));
  return ordered.slice(0, mostPapers).map(([, id]) => id);
}
