import type { Command } from './command';

/** A tree that shows long lists in part, with a row at the end of each. */
export interface PagedTree {
  showMore(row: unknown): void;
}

/** Shows more papers of a long list. */
export function showMore(tree: PagedTree): Command {
  return {
    id: 'paperDigests.showMore',
    execute: (row) => {
      tree.showMore(row);
    },
  };
}
