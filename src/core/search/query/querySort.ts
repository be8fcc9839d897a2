import { fieldValues, type QuerySort } from './fields';
import type { Query } from './queryTree';

/** The order that a query asks for, the last one where it asks for several; else undefined. */
export function querySort({ root }: Pick<Query, 'root'>): QuerySort | undefined {
  const last = root.items.findLast((item) => item.kind === 'filter' && item.field === 'sort');
  return fieldValues.sort.find((sort) => last?.kind === 'filter' && sort === last.value);
}
