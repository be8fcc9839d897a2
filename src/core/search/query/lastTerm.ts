import type { QueryNode, QueryTerm } from './queryTree';

/** The last word of a query; undefined where its last text is a phrase or is not wanted. */
export function lastTerm(node: QueryNode): QueryTerm | undefined {
  const last = lastText(node);
  return last?.kind === 'words' ? last.terms.at(-1) : undefined;
}

/** The last part that asks for text, as far as it is wanted. */
function lastText(node: QueryNode): QueryNode | undefined {
  switch (node.kind) {
    case 'all':
    case 'any':
      for (const item of node.items.toReversed()) {
        const last = lastText(item);
        if (last) {
          return last;
        }
      }
      return undefined;
    case 'field':
      return lastText(node.item);
    case 'not':
      return lastText(node.item) && node;
    case 'words':
    case 'phrase':
      return node;
    case 'filter':
    case 'unfinished':
      return undefined;
  }
}
