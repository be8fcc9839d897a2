import { queryWords, telling, type QueryWord } from './analysis/queryWords';
import { readsAsSentence } from './readsAsSentence';
import type { TextField } from './query/fields';
import { parseQuery } from './query/parseQuery';
import { textQuery, type LikeItem, type TextNode } from './query/textQuery';

/** A word that papers are ranked by. */
export interface SearchedWord extends QueryWord {
  /** Whether it is meant as it stands, as in a phrase. */
  readonly isExact: boolean;
  readonly field?: TextField;
}

/** What an index looks for. */
export interface SearchedText {
  readonly words: readonly SearchedWord[];
  /** What papers have to have besides. */
  readonly tests: readonly TextNode[];
  /** Whether papers are meant that have some of the words and not others. */
  readonly isOpen: boolean;
  /** Papers that others are to be like, or not. */
  readonly like: readonly LikeItem[];
}

/**
 * The text of a query in the query language; its filters are not the index's. In a sentence signs are
 * what they are in any text: it asks for its words.
 */
export function searchedText(query: string): SearchedText {
  const parsed = parseQuery(query);
  const { root, like } = textQuery(parsed);
  if (!root) {
    return { words: [], tests: [], isOpen: false, like };
  }
  if (parsed.root.items.every(({ kind }) => kind === 'words') || readsAsSentence(parsed)) {
    return { words: queryWords(query).map(plain), tests: [], isOpen: false, like };
  }
  const parts = root.kind === 'all' ? root.items : [root];
  const words = new Map(parts.flatMap(wordsIn).map((word) => [keyOf(word), word]));
  return {
    words: telling([...words.values()]),
    // Beside a paper that others are to be like, words tell which of these are meant.
    tests: parts.filter(
      (part) => part.kind !== 'words' || part.field !== undefined || like.length > 0,
    ),
    like,
    isOpen: parts.some(({ kind }) => kind === 'any'),
  };
}

function plain(word: QueryWord): SearchedWord {
  return { ...word, isExact: false };
}

function keyOf({ term, field }: SearchedWord): string {
  return `${field ?? ''}:${term}`;
}

/** The words of a part that papers may have: not those that are excluded. */
function wordsIn(node: TextNode): SearchedWord[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.items.flatMap(wordsIn);
    case 'not':
      return [];
    case 'words':
      return node.terms.map(({ term, isLast }) => inField(node.field, plain({ term, isLast })));
    case 'phrase':
      return node.terms.map((term) => inField(node.field, { term, isLast: false, isExact: true }));
  }
}

function inField(field: TextField | undefined, word: SearchedWord): SearchedWord {
  return field === undefined ? word : { ...word, field };
}
