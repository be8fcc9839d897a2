import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { textQuery, type TextNode } from '../../../../../src/core/search/query/textQuery';

/** A text tree in short: the last word with `…`, fields before a dot. */
function brief(node: TextNode): string {
  switch (node.kind) {
    case 'all':
    case 'any':
      return `${node.kind}(${node.items.map(brief).join(' ')})`;
    case 'not':
      return `not(${brief(node.item)})`;
    case 'words': {
      const terms = node.terms.map(({ term, isLast }) => (isLast ? `${term}…` : term));
      return `${node.field ? `${node.field}.` : ''}[${terms.join(' ')}]`;
    }
    case 'phrase':
      return `${node.field ? `${node.field}.` : ''}"${node.terms.join(' ')}"`;
  }
}

describe('the text of a query', () => {
  it.each([
    ['', ''],
    ['is:unread', ''],
    ['brain scan', '[brain scan…]'],
    ['brain is:unread scan date:2024', '[brain scan…]'],
    ['brain "x y" scan', 'all([brain] "x y" [scan…])'],
    ['title:a title:b c', 'all(title.[a b] [c…])'],
    ['title:(a OR "b c")', 'any(title.[a] title."b c")'],
    ['a OR (b c)', 'any([a] [b c…])'],
    ['a -b', 'all([a] not([b]))'],
    ['-b', 'not([b])'],
    ['a OR is:', '[a…]'],
    ['a (b OR is:read)', '[a]'],
    ['a -(b is:read)', '[a]'],
    ['ab sort:date', '[ab…]'],
  ])('%s', (text, expected) => {
    const { root } = textQuery(parseQuery(text));
    expect(root ? brief(root) : '').toBe(expected);
  });

  it('tells what papers are to be like', () => {
    expect(textQuery(parseQuery('like:"A b" -like:x c')).like).toEqual([
      { value: 'A b', negative: false },
      { value: 'x', negative: true },
    ]);
  });
});
