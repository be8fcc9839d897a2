import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

/** Ids of topics are marked, so that none can pass for Other. */
const mark = '=';
const other = 'none';

/** By strongest topic, the one with most papers first, Other last. */
export function groupByTopic(context: GroupContext): Grouper {
  const labels = new Map(context.topics?.topics.map(({ id, label }) => [id, label]));
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
      return {
        value: { key: 'topic', topic },
        label: labels.get(topic) ?? topic,
        order: -papers.length,
      };
    },
  };
}
