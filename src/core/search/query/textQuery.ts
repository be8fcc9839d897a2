import type { TextField } from './fields';
import type { Query, QueryNode, QueryTerm } from './queryTree';

/**
 * What of a query an index has to evaluate. `words` ask for all of their terms in any order, `phrase`
 * for its terms one after the other; with a `field`, in that field alone, else in either. Excluded
 * text may stand alone: it asks for every paper without it.
 */
export type TextNode =
  | { readonly kind: 'all' | 'any'; readonly items: readonly TextNode[] }
  | { readonly kind: 'not'; readonly item: TextNode }
  | {
      readonly kind: 'words';
      readonly terms: readonly TextTerm[];
      readonly field?: TextField;
    }
  | {
      readonly kind: 'phrase';
      readonly terms: readonly string[];
      readonly field?: TextField;
    };

/** A word to look up. */
export interface TextTerm {
  readonly term: string;
  /** Whether it may be the beginning of a word that is still being typed. */
  readonly isLast: boolean;
}

/** A paper, by its title or id, that others are to be like, or not. */
export interface LikeItem {
  readonly value: string;
  readonly negative: boolean;
}

/** The text of a query, and what papers are to be like. */
export interface TextQuery {
  /** Absent where no text is asked for. */
  readonly root?: TextNode;
  readonly like: readonly LikeItem[];
}

/**
 * The text that every paper found must have; what holds of papers only in part by their text, such
 * as `is:unread OR brain`, is left to `paperFilter`. Words stand in one list wherever no other text
 * parts them, as if no filter stood between.
 */
export function textQuery(query: Query): TextQuery {
  const { items } = query.root;
  const root = allOf(items.filter(isText).flatMap((item) => textNode(item, query) ?? []));
  const like = items.flatMap((item): LikeItem[] => {
    const [node, negative] = item.kind === 'not' ? [item.item, true] : [item, false];
    return node.kind === 'filter' && node.field === 'like' ? [{ value: node.value, negative }] : [];
  });
  return root ? { root, like } : { like };
}

/** Whether a part asks for text alone, and for some. */
export function isText(node: QueryNode): boolean {
  return asksFor(node, 'text') && !asksFor(node, 'filter');
}

/** Whether a part asks, beside others or alone, for text or for what filters tell. */
export function asksFor(node: QueryNode, what: 'text' | 'filter'): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.items.some((item) => asksFor(item, what));
    case 'not':
      return asksFor(node.item, what);
    case 'field':
    case 'words':
    case 'phrase':
      return what === 'text';
    case 'filter':
      return what === 'filter';
    case 'unfinished':
      return false;
  }
}

/** The text that a part asks for; undefined where it asks for none. */
export function textNode(
  node: QueryNode,
  query: Pick<Query, 'lastTerm'>,
  field?: TextField,
): TextNode | undefined {
  const inField = field && { field };
  switch (node.kind) {
    case 'all':
      return allOf(textNodes(node.items, query, field));
    case 'any':
      return anyOf(textNodes(node.items, query, field));
    case 'not': {
      const item = textNode(node.item, query, field);
      return item && { kind: 'not', item };
    }
    case 'field':
      return textNode(node.item, query, node.field);
    case 'words': {
      const isLast = (term: QueryTerm): boolean => term === query.lastTerm;
      const terms = node.terms.map((term) => ({ term: term.term, isLast: isLast(term) }));
      return { kind: 'words', terms, ...inField };
    }
    case 'phrase':
      return { kind: 'phrase', terms: node.terms.map(({ term }) => term), ...inField };
    case 'filter':
    case 'unfinished':
      return undefined;
  }
}

function textNodes(
  items: readonly QueryNode[],
  query: Pick<Query, 'lastTerm'>,
  field: TextField | undefined,
): TextNode[] {
  return items.flatMap((item) => textNode(item, query, field) ?? []);
}

function anyOf(items: readonly TextNode[]): TextNode | undefined {
  return items.length > 1 ? { kind: 'any', items } : items[0];
}

/** Words of one field beside one another become one list of words. */
function allOf(items: readonly TextNode[]): TextNode | undefined {
  const joined: TextNode[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'words' && last?.kind === 'words' && item.field === last.field) {
      joined[joined.length - 1] = { ...last, terms: [...last.terms, ...item.terms] };
    } else {
      joined.push(item);
    }
  }
  return joined.length > 1 ? { kind: 'all', items: joined } : joined[0];
}
