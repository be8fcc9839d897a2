import type { Steps } from '../steps';

const mostSweeps = 30;

/** Of the squared diagonal, what may be left beside it. */
const precision = 1e-22;

/**
 * The eigenvectors of a small symmetric matrix as columns, the one of the largest eigenvalue first
 * (cyclic Jacobi method; Golub and Van Loan, Matrix Computations, 8.5).
 */
export function* eigenvectors(matrix: Float64Array, size: number): Steps<Float64Array> {
  const rest = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at++) {
    vectors[at * size + at] = 1;
  }
  for (let sweep = 0; sweep < mostSweeps && isUnfinished(rest, size); sweep++) {
    for (let one = 0; one < size - 1; one++) {
      for (let other = one + 1; other < size; other++) {
        rotate(rest, vectors, size, one, other);
      }
      if (one % 8 === 7) {
        yield;
      }
    }
  }
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (one, other) =>
      (rest[other * size + other] ?? 0) - (rest[one * size + one] ?? 0) || one - other,
  );
  const sorted = new Float64Array(size * size);
  for (const [to, from] of order.entries()) {
    for (let row = 0; row < size; row++) {
      sorted[row * size + to] = vectors[row * size + from] ?? 0;
    }
  }
  return sorted;
}

function isUnfinished(matrix: Float64Array, size: number): boolean {
  let beside = 0;
  let diagonal = 0;
  for (let row = 0; row < size; row++) {
    diagonal += (matrix[row * size + row] ?? 0) ** 2;
    for (let column = 0; column < row; column++) {
      beside += (matrix[row * size + column] ?? 0) ** 2;
    }
  }
  return beside > precision * diagonal;
}

/** Turns two axes so that nothing is left between them. */
function rotate(
  matrix: Float64Array,
  vectors: Float64Array,
  size: number,
  one: number,
  other: number,
): void {
  const between = matrix[one * size + other] ?? 0;
  if (Math.abs(between) < 1e-300) {
    return;
  }
  const apart = (matrix[other * size + other] ?? 0) - (matrix[one * size + one] ?? 0);
  const theta = apart / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < size; at++) {
    mix(matrix, at * size + one, at * size + other, cosine, sine);
    mix(vectors, at * size + one, at * size + other, cosine, sine);
  }
  for (let at = 0; at < size; at++) {
    mix(matrix, one * size + at, other * size + at, cosine, sine);
  }
}

function mix(values: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const first = values[one] ?? 0;
  const second = values[other] ?? 0;
  values[one] = cosine * first - sine * second;
  values[other] = sine * first + cosine * second;
}
