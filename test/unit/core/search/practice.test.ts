import { describe, expect, it } from 'vitest';
import { TextIndex, runToEnd } from '../../../../src/core';
import { generatePapers } from './generatedPapers';

function indexOf(count: number): TextIndex {
  const index = new TextIndex();
  index.add(generatePapers(count));
  runToEnd(index.settle());
  return index;
}

/** How many steps practising takes. */
function practised(index: TextIndex): number {
  return [...index.practise()].length;
}

describe('practising', () => {
  it('searches several times where there are many papers, and changes no result', () => {
    const [index, other] = [indexOf(2100), indexOf(2100)];
    const steps = practised(index);
    expect(steps).toBeGreaterThanOrEqual(60);
    expect(steps).toBeLessThan(200);
    const options = { limit: 20, isUnfinished: true };
    for (const query of ['ba', 'babe dila', 'ba de fo gu la me']) {
      expect(index.find(query, options)).toEqual(other.find(query, options));
    }
  });

  it('is left out where there are few', () => {
    expect(practised(indexOf(300))).toBe(0);
    expect(practised(new TextIndex())).toBe(0);
  });

  it('may go on while papers come and go', () => {
    const index = indexOf(2100);
    const steps = index.practise();
    steps.next();
    index.remove(generatePapers(2100).map(({ id }) => id));
    index.add(generatePapers(5, 8));
    expect(() => {
      runToEnd(steps);
    }).not.toThrow();
    expect(index.size).toBe(5);
  });
});
