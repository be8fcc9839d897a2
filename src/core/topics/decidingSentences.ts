import type { Range } from '../model';
import { splitSentences } from '../text/sentences';
import type { TopicModel } from './topicModel';
import type { TopicPaper } from './topicPaper';

/** Sentences told for a topic, at most. */
const mostSentences = 3;

/** A sentence that says less for the topic than this part of the one that says most is left out. */
const fewestOfBest = 0.4;

/** A sentence of an abstract that speaks for a topic. */
export interface DecidingSentence extends Range {
  /** The terms in it that do, strongest first. */
  readonly terms: readonly string[];
}

/**
 * The sentences of a paper's abstract that decided one of its topics, in the order of the text, as
 * offsets in the abstract as it is; none for a paper without an abstract or a topic that is none of
 * the model's.
 *
 * @param topic id of a topic or of a part of one
 */
export function decidingSentences(
  model: TopicModel,
  paper: TopicPaper,
  topic: string,
): DecidingSentence[] {
  const abstract = paper.abstract ?? '';
  const spoken = splitSentences(abstract)
    .map(({ start, end }) => ({
      start,
      end,
      ...model.speaksFor(abstract.slice(start, end), topic),
    }))
    .filter(({ terms }) => terms.length > 0)
    .sort((one, other) => other.amount - one.amount || one.start - other.start);
  const fewest = fewestOfBest * (spoken[0]?.amount ?? 0);
  return spoken
    .slice(0, mostSentences)
    .filter(({ amount }) => amount >= fewest)
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, terms }) => ({ start, end, terms }));
}
