import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

/** Ids of topics are marked, so that none can pass for Other. */
const mark = '=';
const other = 'none';

/** Before every topic that stands where its papers put it. */
const firstPin = Number.MIN_SAFE_INTEGER;

/** By strongest topic: those pinned, then the one with most papers first, Other last. */
export function groupByTopic(context: GroupContext): Grouper {
  const topics = context.topics?.topics ?? [];
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const pins = new Map(
    topics.filter(({ isPinned }) => isPinned).map(({ id }, place) => [id, firstPin + place]),
  );
  return {
    key: 'topic',
    place({ topics: [topic] }) {
      return [topic === undefined ? other : mark + topic];
    },
    describe({ id, papers }) {
      if (id === other) {
        return { value: { key: 'topic' }, label: labelsOf(context).otherTopic, order: Infinity };
      }
      const topic = id.slice(mark.length);
      const pin = pins.get(topic);
      return {
        value: { key: 'topic', topic, pinned: pin !== undefined },
        label: labels.get(topic) ?? topic,
        order: pin ?? -papers.length,
      };
    },
  };
}
