import { Pace, type Steps } from '../../steps';
import type { Directions } from '../../math/directions';
import { seededRandom } from '../../math/random';
import { product } from '../../math/sparse';

/** Multiplications between two steps: about a millisecond. */
const workPerStep = 400_000;
const mostRounds = 12;

/** When no more than this part of the points moved, the rest is not worth a round. */
const settledShare = 0.004;

/** Points of length 1, row by row. */
export interface Points {
  readonly count: number;
  readonly size: number;
  readonly values: Float64Array;
}

/** The first `size` coordinates of places, each brought to length 1. */
export function unitPoints({ rows, rank, place }: Directions, size: number): Points {
  const used = Math.min(size, rank);
  const values = new Float64Array(rows * used);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let at = 0; at < used; at++) {
      square += (place[row * rank + at] ?? 0) ** 2;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = 0; at < used; at++) {
      values[row * used + at] = (place[row * rank + at] ?? 0) * scale;
    }
  }
  return { count: rows, size: used, values };
}

/**
 * Parts points into at most `wanted` clusters by the angle between them (spherical k-means with
 * k-means++ seeds; Arthur and Vassilvitskii 2007). Returns the number of each point's cluster.
 */
export function* kMeans(points: Points, wanted: number, seed: number): Steps<Int32Array> {
  const centres = yield* firstCentres(points, wanted, seed);
  const { count, size } = points;
  const cluster = new Int32Array(count).fill(-1);
  const pace = new Pace(workPerStep);
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0;
    for (let point = 0; point < count; point++) {
      const nearest = nearestCentre(points, point, centres, wanted);
      if (nearest !== cluster[point]) {
        cluster[point] = nearest;
        moved++;
      }
      if (pace.isUp(wanted * size)) {
        yield;
      }
    }
    if (moved <= settledShare * count) {
      break;
    }
    moveCentres(points, cluster, centres, wanted);
    yield;
  }
  return cluster;
}

/** Written without calls: it is most of the work. */
function nearestCentre(
  { size, values }: Points,
  point: number,
  centres: Float64Array,
  wanted: number,
): number {
  const from = point * size;
  let nearest = 0;
  let best = -Infinity;
  let to = 0;
  for (let centre = 0; centre < wanted; centre++) {
    let likeness = 0;
    for (let at = 0; at < size; at++) {
      likeness += (values[from + at] ?? 0) * (centres[to++] ?? 0);
    }
    if (likeness > best) {
      best = likeness;
      nearest = centre;
    }
  }
  return nearest;
}

function* firstCentres(points: Points, wanted: number, seed: number): Steps<Float64Array> {
  const { count, size, values } = points;
  const random = seededRandom(seed);
  const centres = new Float64Array(wanted * size);
  const distance = new Float64Array(count).fill(Infinity);
  let chosen = Math.floor(random() * count);
  for (let centre = 0; centre < wanted; centre++) {
    centres.set(values.subarray(chosen * size, (chosen + 1) * size), centre * size);
    let sum = 0;
    for (let point = 0; point < count; point++) {
      const away = Math.max(0, 1 - cosine(points, point, centres, centre));
      distance[point] = Math.min(distance[point] ?? 0, away);
      sum += distance[point] ?? 0;
    }
    let left = random() * sum;
    chosen = 0;
    while (chosen < count - 1 && (left -= distance[chosen] ?? 0) > 0) {
      chosen++;
    }
    yield;
  }
  return centres;
}

function moveCentres(
  { count, size, values }: Points,
  cluster: Int32Array,
  centres: Float64Array,
  wanted: number,
): void {
  const sums = new Float64Array(wanted * size);
  for (let point = 0; point < count; point++) {
    const to = (cluster[point] ?? 0) * size;
    for (let at = 0; at < size; at++) {
      sums[to + at] = (sums[to + at] ?? 0) + (values[point * size + at] ?? 0);
    }
  }
  for (let centre = 0; centre < wanted; centre++) {
    const sum = sums.subarray(centre * size, (centre + 1) * size);
    const length = Math.sqrt(product(sum, sum));
    // A centre that lost all its points stays where it was.
    if (length > 0) {
      centres.set(
        sum.map((value) => value / length),
        centre * size,
      );
    }
  }
}

function cosine(points: Points, point: number, centres: Float64Array, centre: number): number {
  const { size, values } = points;
  let sum = 0;
  for (let at = 0; at < size; at++) {
    sum += (values[point * size + at] ?? 0) * (centres[centre * size + at] ?? 0);
  }
  return sum;
}
