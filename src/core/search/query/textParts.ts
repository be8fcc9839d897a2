import { parseQuery } from './parseQuery';
import { printNode } from './printQuery';
import { asksFor } from './textQuery';

/**
 * A query in two: what asks for text, for which another spelling may be offered, and all that is left,
 * such as `is:unread`. Either may be empty; one after the other they ask for the same.
 */
export function textParts(query: string): { readonly text: string; readonly rest: string } {
  const { items } = parseQuery(query).root;
  const print = (isText: boolean): string =>
    items
      .filter((item) => asksFor(item, 'text') === isText)
      .map(printNode)
      .join(' ');
  return { text: print(true), rest: print(false) };
}
