import type { TreeFilter } from '../host/treeFilter';
import type { Command } from './command';

/** Shows all papers in the Papers view again. */
export function clearFilter(filter: TreeFilter): Command {
  return { id: 'paperDigests.clearFilter', execute: () => filter.clear() };
}
