import fc from 'fast-check';
import type { Query, QueryNode } from '../../../../../src/core/search/query/queryTree';
import { anyText } from '../../text/hostileText';

const pieces = [
  ...[
    'brain',
    'C++',
    'état',
    'O(n)',
    'f(x',
    'state-of-the-art',
    '10:30',
    'http://a.b/c?d=e',
    '深度',
  ],
  ...['"', '“', '”', '«', '»', '„', '＂', '(', ')', '-', '－', ':', '：', '\\', '\\"o', 'OR', 'or'],
  ...['title:', 'ABSTRACT:', 'author:', 'org:', 'Organisation:', 'topic:', 'in:', 'like:', 'sort:'],
  ...['is:', 'has:', 'date:', 'before:', 'comments:', 'upvotes:', 'foo:', 'unread', 'code', 'date'],
  ...['2024', '2024-03..', '>2', '7d', 'this week', '…', '$', '{', '}', '\\textit{', '^2', '--'],
];

/** Texts full of the signs of the query language, and any others. */
export const anyQuery = fc.oneof(
  anyText,
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '', '  ', ' ')), {
      maxLength: 24,
    })
    .map((parts) => parts.flat().join('')),
);

/** A query's tree without ranges, as one reads it: `all(words(a b) not(filter(is unread)))`. */
export function outline(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
    case 'any':
      return `${node.kind}(${node.items.map(outline).join(' ')})`;
    case 'not':
      return `not(${outline(node.item)})`;
    case 'field':
      return `${node.field}(${outline(node.item)})`;
    case 'words':
      return `words(${node.terms.map(({ term }) => term).join(' ')})`;
    case 'phrase':
      return `phrase(${node.terms.map(({ term }) => term).join(' ')})`;
    case 'filter':
      return `${node.field}=${node.value}`;
    case 'unfinished':
      return `${node.field}?${node.value}`;
  }
}

/** What a whole query asks for, without ranges. */
export function outlineOf({ root, lastTerm }: Query): string {
  return `${root.items.map(outline).join(' ')}${lastTerm ? ` …${lastTerm.term}` : ''}`;
}
