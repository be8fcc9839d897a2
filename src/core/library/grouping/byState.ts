import type { Paper } from '../../model';
import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

const states = ['starred', 'new', 'unread', 'read'] as const;

/** Starred, whether read or not; then the unread ones that are new; then the others, unread and read. */
export function groupByState(context: GroupContext): Grouper {
  function stateOf(paper: Paper): (typeof states)[number] {
    const known = context.stateOf?.(paper);
    if (known?.starred === true) {
      return 'starred';
    }
    const state = known?.state ?? 'unread';
    return state === 'unread' && known?.isNew === true ? 'new' : state;
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
