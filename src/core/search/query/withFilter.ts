import type { Range } from '../../model';
import { parseQuery } from './parseQuery';
import { printNode, printQuery } from './printQuery';
import type { Query, QueryNode } from './queryTree';

/** Values of which no two can hold. */
const opposites: readonly (readonly string[])[] = [['is:unread', 'is:read']];

/** Whether a query asks for a filter, such as `is:unread`, in all that it finds. */
export function hasFilter({ root }: Pick<Query, 'root'>, filter: string): boolean {
  const wanted = printQuery(parseQuery(filter));
  return root.items.some((item) => printNode(item) === wanted);
}

/**
 * The text of a query with or without one filter, such as `is:unread`, `-has:code` or `sort:date`;
 * all else stays as typed. A filter is added at the beginning, where nothing that is still being typed
 * changes what it means, in place of those that it contradicts: its opposite, its exclusion, another
 * order. What is no single filter changes nothing.
 */
export function withFilter(text: string, filter: string, on: boolean): string {
  const [item, ...others] = parseQuery(filter).root.items;
  if (!item || others.length > 0 || !isFilter(item)) {
    return text;
  }
  const query = parseQuery(text);
  if (!on) {
    return withoutItems(query, (other) => printNode(other) === printNode(item));
  }
  if (hasFilter(query, filter)) {
    return text;
  }
  const rest = withoutItems(query, (other) => contradicts(item, other));
  const printed = printNode(item);
  // A word OR at the beginning would come to join what is put before it.
  return /^\s*OR(?![\p{L}\p{N}])/u.test(rest)
    ? `${printed} ${printQuery(parseQuery(rest))}`
    : `${printed} ${rest}`;
}

function isFilter(node: QueryNode): boolean {
  return node.kind === 'filter' || (node.kind === 'not' && node.item.kind === 'filter');
}

function contradicts(item: QueryNode, other: QueryNode): boolean {
  const [one, two] = [printNode(item), printNode(other)];
  return (
    one === `-${two}` ||
    two === `-${one}` ||
    opposites.some((values) => values.includes(one) && values.includes(two)) ||
    (one.startsWith('sort:') && other.kind === 'filter' && other.field === 'sort')
  );
}

/** The text without some of what it asks for, and without the blanks behind it. */
function withoutItems({ text, root }: Query, isGone: (item: QueryNode) => boolean): string {
  const gone: Range[] = root.items.filter(isGone);
  let kept = '';
  let done = 0;
  for (const { start, end } of gone) {
    kept += text.slice(done, start);
    done = text.length - text.slice(end).trimStart().length;
  }
  kept += text.slice(done);
  return gone.length > 0 && done === text.length ? kept.trimEnd() : kept;
}
