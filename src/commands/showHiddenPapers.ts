import type { TreeFilter } from '../host/treeFilter';
import { showPapersView } from '../host/viewProgress';
import type { Command } from './command';

/** Shows in the Papers view what is left out of it otherwise. */
export function showHiddenPapers(filter: TreeFilter): Command {
  return {
    id: 'paperDigests.showHiddenPapers',
    execute: async () => {
      await filter.use({ hidden: true });
      await showPapersView();
    },
  };
}
