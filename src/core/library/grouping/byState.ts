import type { Paper } from '../../model';
import { labelsOf, type GroupContext } from './context';
import { stateGroups, type Grouper, type StateGroup } from './grouper';

/**
 * Starred, whether read or not; then those for later; then the unread ones that are new; then the
 * others, unread and read. Those that are hidden come last, whatever else they are.
 */
export function groupByState(context: GroupContext): Grouper {
  function stateOf(paper: Paper): StateGroup {
    const known = context.stateOf?.(paper);
    if (known?.isHidden === true) {
      return 'hidden';
    }
    if (known?.starred === true) {
      return 'starred';
    }
    if (known?.isLater === true) {
      return 'later';
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
        stateGroups.findIndex((state) => state === id),
      );
      const state = stateGroups[order] ?? 'unread';
      return { value: { key: 'state', state }, label: labelsOf(context)[state], order };
    },
  };
}
