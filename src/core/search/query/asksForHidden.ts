import type { Query, QueryNode } from './queryTree';

/** Whether a query asks for hidden papers, which are left out of what any other finds. */
export function asksForHidden({ root }: Query): boolean {
  return isForHidden(root);
}

function isForHidden(node: QueryNode): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.items.some(isForHidden);
    case 'not':
      return isForHidden(node.item);
    case 'filter':
      return node.field === 'is' && node.value === 'hidden';
    default:
      return false;
  }
}
