import { describe, expect, it } from 'vitest';
import { countPairs, f1, fill, generateTrueLibrary } from './generators/trueLibrary';

describe('papers of generated libraries', () => {
  it.each([
    [300, 1],
    [300, 2],
    [700, 3],
    [1500, 4],
  ])(
    'are put together as they truly are: %i papers, seed %i',
    { timeout: 60_000 },
    (papers, seed) => {
      const generated = generateTrueLibrary({ papers, seed });
      const counts = countPairs(fill(generated), generated);
      expect(counts.right).toBeGreaterThan(papers);
      expect(f1(counts)).toBeGreaterThanOrEqual(0.995);
    },
  );

  it('are the same in any order of dumps', { timeout: 60_000 }, () => {
    const generated = generateTrueLibrary({ papers: 200, seed: 5 });
    const reversed = { ...generated, dumps: [...generated.dumps].reverse() };
    expect(fill(reversed).papers()).toEqual(fill(generated).papers());
  });
});
