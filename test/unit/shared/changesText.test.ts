import { describe, expect, it } from 'vitest';
import type { DigestComparison, Entry } from '../../../src/core';
import { compareDigests } from '../../../src/core';
import { comparisonSummary, countChangeTexts } from '../../../src/shared/changesText';
import { bracketed, dump, english, entry } from '../panels/samples';

function compared(before: readonly Entry[], after: readonly Entry[]): DigestComparison {
  return compareDigests({ uri: 'a', dump: dump(before) }, { uri: 'b', dump: dump(after) });
}

const tides = 'Tide Tables from Shadows on Piers';
const dough = 'Listening to Dough in Slow Ovens';

describe('countChangeTexts', () => {
  it('says by how much, with a sign', () => {
    expect(countChangeTexts({ comments: 4, upvotes: -12 }, english.translate)).toEqual([
      'comments +4',
      'upvotes −12',
    ]);
    expect(countChangeTexts({ comments: undefined }, english.translate)).toEqual([]);
  });
});

describe('comparisonSummary', () => {
  it('counts papers that came, went and were revised, and adds up comments and upvotes', () => {
    const before = [
      entry(tides, 0, { arxivId: '2501.00001', comments: 2, upvotes: 9 }),
      entry(dough, 200, { arxivId: '2501.00002', comments: 5 }),
      entry('Gone with the Ferry', 400),
    ];
    const after = [
      entry('Tide Tables from Clouds', 0, { arxivId: '2501.00001', comments: 5, upvotes: 8 }),
      entry(dough, 200, { arxivId: '2501.00002', comments: 6 }),
      entry('One New Paper', 400),
      entry('Another New Paper', 600),
    ];
    expect(comparisonSummary(compared(before, after), english.translate)).toBe(
      '2 new · 1 gone · 1 revised · comments +4 · upvotes −1',
    );
    expect(comparisonSummary(compared(before, after), bracketed.translate)).toMatch(
      /^\[2 new\] · /,
    );
  });

  it('leaves out what there is nothing of, and says so where that is all', () => {
    const one = [entry(tides, 0)];
    expect(comparisonSummary(compared(one, one), english.translate)).toBe(
      'The same papers, unchanged',
    );
    expect(comparisonSummary(compared([], one), english.translate)).toBe('1 new');
  });

  it('does not take counts that cancel out for none', () => {
    const before = [entry(tides, 0, { comments: 1 }), entry(dough, 200, { comments: 1 })];
    const after = [entry(tides, 0, { comments: 2 }), entry(dough, 200, { comments: 0 })];
    expect(comparisonSummary(compared(before, after), english.translate)).toBe('comments ±0');
  });
});
