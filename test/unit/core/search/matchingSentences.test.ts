import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingSentences } from '../../../../src/core';

const text = 'Otters build dams. Beavers sleep. Dams of otters hold.';

function rangesOf(word: string) {
  return Array.from(text.matchAll(new RegExp(word, 'gi')), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

describe('matchingSentences', () => {
  it('gives the sentences that have a match, with where it stands there', () => {
    expect(matchingSentences(text, rangesOf('dams'))).toEqual([
      { text: 'Otters build dams.', matches: [{ start: 13, end: 17 }] },
      { text: 'Dams of otters hold.', matches: [{ start: 0, end: 4 }] },
    ]);
  });

  it('gives the first sentence where nothing matches, and none of no text', () => {
    expect(matchingSentences(text, [])).toEqual([{ text: 'Otters build dams.', matches: [] }]);
    expect(matchingSentences('', [])).toEqual([]);
  });

  it('has under every match the same characters as the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Otters', 'dams.', 'we', '\n', 'Then', 'e.g.', '𝛼.'), {
          maxLength: 30,
        }),
        (words) => {
          const joined = words.join(' ');
          const ranges = Array.from(joined.matchAll(/dams|Otters/g), ({ index, 0: found }) => ({
            start: index,
            end: index + found.length,
          }));
          const found = matchingSentences(joined, ranges).flatMap((sentence) =>
            sentence.matches.map(({ start, end }) => sentence.text.slice(start, end)),
          );
          expect(found).toEqual(ranges.map(({ start, end }) => joined.slice(start, end)));
        },
      ),
    );
  });
});
