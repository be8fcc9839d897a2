import type { Paper } from '../../model';
import type { Steps } from '../../steps';
import type { CuratedTopic } from '../../topics/user/curatedTopics';
import { labelsOf, type GroupContext } from './context';
import type { Description, Grouper } from './grouper';
import { hasMoreKinds } from './kinds';

/** Ids of topics are marked, so that none can pass for Other. */
const mark = '=';
const other = 'none';

/** Before every topic that stands where its papers put it. */
const firstPin = Number.MIN_SAFE_INTEGER;

/** With fewer papers than this, a topic is not told apart in its parts. */
const fewestPapers = 20;

/**
 * By strongest topic, or by each where the context shows them all: those pinned, then the one with
 * most papers first, Other last. A topic of many papers is told apart in its parts, papers of no part
 * under Other.
 */
export function groupByTopic(context: GroupContext): Grouper {
  const topics = context.topics?.topics ?? [];
  const describe = describer(context, topics);
  const wholes = new Set(topics.map(({ parent }) => parent));
  return {
    key: 'topic',
    place({ topics: [first, ...others] }) {
      if (first === undefined) {
        return [other];
      }
      return context.allTopics ? [first, ...others].map(marked) : [marked(first)];
    },
    describe({ id, papers }) {
      const topic = id === other ? undefined : id.slice(mark.length);
      const description = describe(topic, papers);
      return topic !== undefined && wholes.has(topic)
        ? { ...description, parts: groupByPart(topic, topics, describe) }
        : description;
    },
  };
}

type Describer = (
  topic: string | undefined,
  papers: readonly Paper[],
  within?: string,
) => Description;

/** By the part of one topic. */
function groupByPart(whole: string, topics: readonly CuratedTopic[], describe: Describer): Grouper {
  const parts = new Set(topics.flatMap(({ id, parent }) => (parent === whole ? [id] : [])));
  const grouper: Grouper = {
    key: 'topic',
    *isWanted(papers): Steps<boolean> {
      return papers.length >= fewestPapers && (yield* hasMoreKinds(papers, grouper, 1));
    },
    place({ subtopics = [] }) {
      const part = subtopics.find((id) => parts.has(id));
      return [part === undefined ? other : marked(part)];
    },
    describe: ({ id, papers }) =>
      describe(id === other ? undefined : id.slice(mark.length), papers, whole),
  };
  return grouper;
}

function describer(context: GroupContext, topics: readonly CuratedTopic[]): Describer {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const pins = new Map(
    topics.filter(({ isPinned }) => isPinned).map(({ id }, place) => [id, firstPin + place]),
  );
  return (topic, papers, within) => {
    const part = within === undefined ? {} : { within };
    if (topic === undefined) {
      const value = { key: 'topic', ...part } as const;
      return { value, label: labelsOf(context).otherTopic, order: Infinity };
    }
    const pin = pins.get(topic);
    return {
      value: { key: 'topic', topic, ...part, pinned: pin !== undefined },
      label: labels.get(topic) ?? topic,
      order: pin ?? -papers.length,
    };
  };
}

function marked(topic: string): string {
  return mark + topic;
}
