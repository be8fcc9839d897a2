import type { FieldText, Query, QueryNode } from './queryTree';
import { quoted } from './quotes';

/**
 * The usual text of a query: single blanks, no parentheses without effect, values in lower case where
 * that is no matter. `parseQuery` gives the same tree for it, but for ranges.
 */
export function printQuery({ root }: Pick<Query, 'root'>): string {
  return printNode(root);
}

/** The text of a part where it stands beside others. */
export function printNode(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return node.items.map(printNode).join(' ');
    case 'any':
      return node.items.map(printAlternative).join(' OR ');
    case 'not':
      return `-${printExcluded(node.item)}`;
    case 'words':
      return node.pieces.map(({ text }) => text).join(' ');
    case 'phrase':
      return `"${node.text}"`;
    case 'field':
      return `${node.field}:${printFieldText(node)}`;
    case 'filter':
    case 'unfinished':
      return `${node.field}:${quoted(node.value)}`;
  }
}

function printAlternative(node: QueryNode): string {
  return node.kind === 'all' || isSeveralWords(node) ? inParentheses(node) : printNode(node);
}

function printExcluded(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'not':
      return inParentheses(node);
    case 'words':
      // Before any other sign a hyphen excludes nothing.
      return isSeveralWords(node) || !/^[\p{L}\p{N}]/u.test(printNode(node))
        ? inParentheses(node)
        : printNode(node);
    case 'phrase':
    case 'field':
    case 'filter':
    case 'unfinished':
      return printNode(node);
  }
}

function printFieldText({ item }: FieldText): string {
  const isBare = item.kind === 'phrase' || (item.kind === 'words' && !isSeveralWords(item));
  return isBare ? printNode(item) : inParentheses(item);
}

function isSeveralWords(node: QueryNode): boolean {
  return node.kind === 'words' && /\s/.test(printNode(node));
}

function inParentheses(node: QueryNode): string {
  const inner = printNode(node);
  // Behind these the parenthesis would belong to the word.
  return /[(\\]\S*$/.test(inner) ? `(${inner} )` : `(${inner})`;
}
