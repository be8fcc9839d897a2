import type { Paper } from '../../model';
import { fieldTest } from './fieldTests';
import type { FilterQueryContext } from './filterContext';
import type { Query, QueryNode } from './queryTree';
import { asksFor, textNode } from './textQuery';

export type { FilterQueryContext } from './filterContext';

type PaperTest = (paper: Paper) => boolean;

/**
 * Tells which papers a query's filters let through. Text is left to the index (see `textQuery`), but
 * where it stands beside filters in an `OR` or an exclusion: there `context.find` is asked, once for
 * each text, when the filter is made.
 *
 * A paper of which a filter cannot be told passes it not, and so passes its exclusion: `date:2024`
 * lets through no paper whose year is unknown, `-date:2024` all of them.
 */
export function paperFilter(query: Query, context: FilterQueryContext): PaperTest {
  const tests = query.root.items
    .filter((item) => asksFor(item, 'filter'))
    .flatMap((item) => testOf(item, query, context) ?? []);
  return (paper) => tests.every((test) => test(paper));
}

/** Whether a query asks for more than text. */
export function hasFilters({ root }: Query): boolean {
  return asksFor(root, 'filter');
}

/** Undefined for a part that asks for nothing. */
function testOf(node: QueryNode, query: Query, context: FilterQueryContext): PaperTest | undefined {
  switch (node.kind) {
    case 'all': {
      const tests = testsOf(node.items, query, context);
      return tests.length > 0 ? (paper) => tests.every((test) => test(paper)) : undefined;
    }
    case 'any': {
      const tests = testsOf(node.items, query, context);
      return tests.length > 0 ? (paper) => tests.some((test) => test(paper)) : undefined;
    }
    case 'not': {
      const test = testOf(node.item, query, context);
      return test && ((paper) => !test(paper));
    }
    case 'field':
    case 'words':
    case 'phrase': {
      const text = textNode(node, query);
      const found = text && context.find?.(text);
      return ({ id }) => found?.has(id) ?? false;
    }
    case 'filter':
      return fieldTest(node.field, node.value, context);
    case 'unfinished':
      return undefined;
  }
}

function testsOf(
  nodes: readonly QueryNode[],
  query: Query,
  context: FilterQueryContext,
): PaperTest[] {
  return nodes.flatMap((node) => testOf(node, query, context) ?? []);
}
