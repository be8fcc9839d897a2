import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf } from './tokenize';

const grammar = await loadGrammar('text.paper-digest-results');

const results = `# Query: dams -otters
# 2 papers

# A Title That Begins with a Sign
  May 21, 2025 · 9 authors
  may.txt:12, june, revised.txt:40 and 3 more
    A sentence about dams: it holds.

Dams
  may.txt:3
`;

describe('results of a search', () => {
  const scopes = scopesOf(grammar, results);

  it('have the titles of papers as headings', () => {
    expect(scopes('markup.heading')).toEqual(['# A Title That Begins with a Sign', 'Dams']);
  });

  it('have what tells of the search and facts in the background, places and sentences not', () => {
    expect(scopes('comment')).toEqual([
      '# Query: dams -otters',
      '# 2 papers',
      '  May 21, 2025 · 9 authors',
    ]);
  });
});
