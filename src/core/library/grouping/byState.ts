import type { Paper } from '../../model';
import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

const states = ['starred', 'unread', 'read'] as const;

/** Starred, whether read or not; then the other unread ones, then the other read ones. */
export function groupByState(context: GroupContext): Grouper {
  function stateOf(paper: Paper): (typeof states)[number] {
    const known = context.stateOf?.(paper);
    return known?.starred === true ? 'starred' : (known?.state ?? 'unread');
  }
  return {
    key: 'state',
    place(paper) {
      return [stateOf(paper)];
    },
    describe({ id }) {
      const order = Math.max(
        0,
        states.findIndex((state) => state === id),
      );
      const state = states[order] ?? 'unread';
      return { value: { key: 'state', state }, label: labelsOf(context)[state], order };
    },
  };
}
