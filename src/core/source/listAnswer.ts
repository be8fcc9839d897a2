/** A paper of a list as the list API has it: nothing in it is sure but that it is an object. */
export type ListItem = Readonly<Record<string, unknown>>;

/** What an answer of the list API turned out to be. */
export type ListAnswer =
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** The service says that something is wrong. */
  | { readonly kind: 'error'; readonly because: string }
  | { readonly kind: 'page' | 'torn' | 'other' };

/**
 * Reads an answer by its content alone, since servers err about its type. Total. Takes as long as the
 * text is: a bounded answer is read at once.
 */
export function readListAnswer(text: string): ListAnswer {
  const start = text.trimStart().charAt(0);
  if (start === '<') {
    return { kind: 'page' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: start === '[' || start === '{' ? 'torn' : 'other' };
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.every(isPaperItem) ? { kind: 'list', items } : { kind: 'other' };
  }
  const error = isObject(value) ? value['error'] : undefined;
  return typeof error === 'string' ? { kind: 'error', because: error } : { kind: 'other' };
}

/** What tells a paper of a list from the others: its id, or else its title. */
export function itemKey(item: ListItem): string {
  const { paper } = item;
  const inner = isObject(paper) ? paper : {};
  const id = inner['id'] ?? item['id'];
  return typeof id === 'string' && id !== ''
    ? id
    : `title ${String(inner['title'] ?? item['title'])}`;
}

/** The items of several pages, each paper once: a list that changes meanwhile shifts its pages. */
export function joinPages(pages: readonly (readonly ListItem[])[]): ListItem[] {
  const joined = new Map<string, ListItem>();
  for (const item of pages.flat()) {
    const key = itemKey(item);
    if (!joined.has(key)) {
      joined.set(key, item);
    }
  }
  return [...joined.values()];
}

/** How a list is written: as it came, for people to read. Undefined where it is nested too deep. */
export function listText(items: readonly ListItem[]): string | undefined {
  try {
    return `${JSON.stringify(items, undefined, 2)}\n`;
  } catch {
    return undefined;
  }
}

/** What came to a list since it was asked for before. */
export interface ListNews {
  /** Ids, or titles, of papers that were not there. */
  readonly added: readonly string[];
  /** By how much the comments of all its papers grew. */
  readonly comments: number;
}

/** Compares a list with what it was before; all of a list is news where there was none. */
export function listNews(before: readonly ListItem[], after: readonly ListItem[]): ListNews {
  const known = new Map(before.map((item) => [itemKey(item), item]));
  const added: string[] = [];
  let comments = 0;
  for (const item of after) {
    const former = known.get(itemKey(item));
    if (former) {
      comments += Math.max(0, commentsOf(item) - commentsOf(former));
    } else {
      added.push(itemKey(item));
    }
  }
  return { added, comments };
}

function commentsOf({ numComments }: ListItem): number {
  return typeof numComments === 'number' && Number.isFinite(numComments) ? numComments : 0;
}

function isPaperItem(value: unknown): value is ListItem {
  if (!isObject(value)) {
    return false;
  }
  const { paper, title } = value;
  return typeof title === 'string' || (isObject(paper) && typeof paper['title'] === 'string');
}

function isObject(value: unknown): value is ListItem {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
