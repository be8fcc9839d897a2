import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../src/core/steps';
import { strongestDirections } from '../../../../src/core/math/directions';
import { eigenvectors } from '../../../../src/core/math/eigenvectors';
import { kMeans, unitPoints } from '../../../../src/core/topics/clustering/kMeans';
import { link } from '../../../../src/core/topics/clustering/linkage';
import { fillNormal, seededRandom } from '../../../../src/core/math/random';
import { sortInSteps } from '../../../../src/core/sortInSteps';

describe('seededRandom', () => {
  it('gives the same row for the same seed, spread over 0 to 1', () => {
    const row = (seed: number): number[] => Array.from({ length: 1_000 }, seededRandom(seed));
    expect(row(5)).toEqual(row(5));
    expect(row(5)).not.toEqual(row(6));
    const values = row(7);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / 1_000).toBeCloseTo(0.5, 1);
  });

  it('makes a normal distribution', () => {
    const values = new Float64Array(10_001);
    fillNormal(values, seededRandom(1));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(square).toBeCloseTo(1, 1);
  });
});

describe('eigenvectors', () => {
  it('finds those of a known matrix, the strongest first', () => {
    // Eigenvalues 3 and 1 along the diagonals.
    const vectors = runToEnd(eigenvectors(Float64Array.of(2, 1, 1, 2), 2));
    for (const part of vectors) {
      expect(Math.abs(part)).toBeCloseTo(Math.SQRT1_2, 9);
    }
    expect((vectors[0] ?? 0) * (vectors[2] ?? 0)).toBeGreaterThan(0);
    expect((vectors[1] ?? 0) * (vectors[3] ?? 0)).toBeLessThan(0);
  });
});

describe('strongestDirections', () => {
  it('keeps all that a matrix of low rank says', () => {
    const random = seededRandom(3);
    const basis = [0, 1, 2].map(() => Float64Array.from({ length: 30 }, random));
    const rows = Array.from({ length: 40 }, () => {
      const [one, two, three] = [random(), random(), random()];
      const values = Float64Array.from({ length: 30 }, (_, at) =>
        [one, two, three].reduce((sum, part, of) => sum + part * (basis[of]?.[at] ?? 0), 0),
      );
      return { columns: Int32Array.from({ length: 30 }, (_, at) => at), values };
    });
    const { rank, place } = runToEnd(strongestDirections({ rows, columns: 30 }, 3));
    expect(rank).toBe(3);
    // Scalar products of rows are the same in the places as in the matrix.
    for (const [one, other] of [
      [0, 1],
      [5, 17],
      [39, 39],
    ] as const) {
      const exact = rows[one]?.values.reduce(
        (sum, value, at) => sum + value * (rows[other]?.values[at] ?? 0),
        0,
      );
      let kept = 0;
      for (let at = 0; at < rank; at++) {
        kept += (place[one * rank + at] ?? 0) * (place[other * rank + at] ?? 0);
      }
      expect(kept).toBeCloseTo(exact ?? 0, 8);
    }
  });
});

describe('kMeans', () => {
  it('parts what points in different directions', () => {
    const random = seededRandom(2);
    const place = new Float64Array(90);
    for (let row = 0; row < 30; row++) {
      for (let at = 0; at < 3; at++) {
        place[row * 3 + at] = (row % 3 === at ? 5 : 0) + random();
      }
    }
    const cluster = runToEnd(kMeans(unitPoints({ rows: 30, rank: 3, place }, 3), 3, 1));
    for (let row = 0; row < 30; row++) {
      expect(cluster[row]).toBe(cluster[row % 3]);
    }
    expect(new Set(cluster).size).toBe(3);
  });
});

describe('link', () => {
  it('joins what is most alike, by the average of groups', () => {
    const values = Float64Array.of(1, 0.9, 0.2, 0, 0.9, 1, 0.4, 0, 0.2, 0.4, 1, 0.5, 0, 0, 0.5, 1);
    const { groups, likeness } = runToEnd(link({ count: 4, values, sizes: [1, 1, 1, 1] }, 2));
    expect(groups).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(likeness.values[1]).toBeCloseTo((0.2 + 0 + 0.4 + 0) / 4);
    expect(likeness.sizes).toEqual([2, 2]);
  });
});

describe('sortInSteps', () => {
  it('sorts as sort does, however long the list', () => {
    const random = seededRandom(4);
    for (const length of [0, 1, 999, 1_000, 1_001, 4_321]) {
      const items = Array.from({ length }, () => Math.floor(random() * 500));
      const byValue = (one: number, other: number): number => one - other;
      expect(runToEnd(sortInSteps(items, byValue))).toEqual(items.toSorted(byValue));
    }
  });
});
