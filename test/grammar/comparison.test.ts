import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core';
import { compareDigests, comparisonTexts } from '../../src/core';
import { dump, entry } from '../unit/panels/samples';
import { loadGrammar, scopesOf } from './tokenize';

const grammar = await loadGrammar('text.paper-digest-comparison');

describe('a comparison of digests', () => {
  it('has the titles of its papers as headings, and nothing else', () => {
    const entries: readonly Entry[] = [
      entry('Tide Tables from Shadows', 0, { comments: 3 }),
      { ...entry('Listening to Dough', 200), abstract: 'Dough crackles. We listen to it.' },
      entry('Snow Load on Roofs', 400, { abstract: '' }),
    ];
    const sides = { uri: 'a', dump: dump(entries) };
    const { after } = comparisonTexts(compareDigests(sides, sides));
    expect(scopesOf(grammar, `1 new\n\n${after}`)('markup.heading')).toEqual(
      entries.map(({ title }) => title),
    );
  });
});
