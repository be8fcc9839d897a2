import { queryProblem } from './queryProblems';
import type { AllOf, FieldFilter, QueryNode, QueryProblem } from './queryTree';

/**
 * Makes fields that order or compare all papers, not tell some from others, unfinished where they
 * can have no effect: `sort:` and `like:` beside an `OR` or in an exclusion. `-like:` is one on its
 * own.
 */
export function settleFields(root: AllOf): {
  readonly root: AllOf;
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];

  function settle(node: QueryNode): QueryNode {
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, items: node.items.map(settle) };
      case 'not':
        return { ...node, item: settle(node.item) };
      case 'filter':
        if (!isOfWhole(node)) {
          return node;
        }
        problems.push(queryProblem('misplaced-field', node, node.field));
        return { ...node, kind: 'unfinished' };
      case 'field':
      case 'words':
      case 'phrase':
      case 'unfinished':
        return node;
    }
  }

  const items = root.items.map((item) => {
    const hasEffect =
      item.kind === 'filter' ||
      (item.kind === 'not' && item.item.kind === 'filter' && item.item.field === 'like');
    return hasEffect ? item : settle(item);
  });
  return { root: { ...root, items }, problems };
}

function isOfWhole({ field }: FieldFilter): boolean {
  return field === 'sort' || field === 'like';
}
