import type { Steps } from '../../steps';
import { addRow, product, rowTimes, type SparseRow } from '../../math/sparse';

/** Rows compared with all groups between two steps. */
const rowsPerStep = 32;

/** Later rounds hardly move a paper. */
const mostRounds = 5;

/**
 * Moves each paper to the group whose other papers it is most like, all at once, a few times over
 * (k-means in the space of all terms, by cosine). Linkage never takes back a step; this does. A
 * group of no more than `smallest` papers gives none away.
 *
 * @param rows what each paper says, of length 1
 */
export function* refineGroups(
  rows: readonly SparseRow[],
  columns: number,
  groups: readonly (readonly number[])[],
  smallest: number,
): Steps<number[][]> {
  let current = groups.map((group) => [...group]);
  for (let round = 0; round < mostRounds; round++) {
    const next = yield* movedOnce(rows, columns, current, smallest);
    if (next === undefined) {
      break;
    }
    current = next;
  }
  return current;
}

/** The groups after one round; `undefined` when nothing moves. */
function* movedOnce(
  rows: readonly SparseRow[],
  columns: number,
  groups: readonly (readonly number[])[],
  smallest: number,
): Steps<number[][] | undefined> {
  const sums: Float64Array[] = [];
  for (const group of groups) {
    sums.push(sumOf(rows, columns, group));
    yield;
  }
  const lengths = sums.map((sum) => Math.sqrt(product(sum, sum)));
  const next: number[][] = groups.map(() => []);
  let moved = 0;
  let work = 0;
  for (const [own, group] of groups.entries()) {
    let left = group.length;
    for (const paper of group) {
      const row = rows[paper];
      const best = row && left > smallest ? bestGroup(row, sums, lengths, own) : own;
      next[best]?.push(paper);
      left -= best === own ? 0 : 1;
      moved += best === own ? 0 : 1;
      if (++work % rowsPerStep === 0) {
        yield;
      }
    }
  }
  return moved === 0 ? undefined : next;
}

function sumOf(
  rows: readonly SparseRow[],
  columns: number,
  group: readonly number[],
): Float64Array {
  const sum = new Float64Array(columns);
  for (const paper of group) {
    const row = rows[paper];
    if (row) {
      addRow(sum, row, 1);
    }
  }
  return sum;
}

/** The group that a row is most like; its own one is taken without it. */
function bestGroup(
  row: SparseRow,
  sums: readonly Float64Array[],
  lengths: readonly number[],
  own: number,
): number {
  let best = own;
  let most = -1;
  for (const [group, sum] of sums.entries()) {
    const across = rowTimes(row, sum);
    const length = lengths[group] ?? 0;
    const fit =
      group === own
        ? (across - 1) / Math.sqrt(Math.max(1e-9, length * length - 2 * across + 1))
        : across / Math.max(1e-9, length);
    if (fit > most + 1e-12) {
      most = fit;
      best = group;
    }
  }
  return best;
}
