import type { Steps } from '../../steps';
import { agreementOf } from './consensus';
import { GroupJoiner, type JoinLimits } from './groupJoiner';
import { link } from './linkage';
import { refineGroups } from './refine';
import { addRow, product, type SparseRow } from '../../math/sparse';

/** Groups are first made finer than wanted by this factor, then joined by what they say. */
const finer = 2;

/** Where the papers decide, they usually make so much of the clusters that are allowed. */
const usualShare = 0.6;

/**
 * Parts papers into clusters that are about as many as the papers themselves suggest. Returns the
 * papers of each, the largest first; every paper is in one.
 *
 * @param rows what each paper says, of length 1
 */
export function* clusterPapers(
  rows: readonly SparseRow[],
  columns: number,
  limits: JoinLimits,
): Steps<number[][]> {
  const usual = limits.exact ? limits.most : usualShare * limits.most;
  const partitionSize = Math.max(2, Math.round(usual));
  const { units, likeness } = yield* agreementOf(rows, columns, partitionSize);
  const linked = yield* link(likeness, Math.min(units.length, finer * limits.most));
  const members = linked.groups.map((group) => group.flatMap((unit) => units[unit] ?? []));
  const products = yield* productsOf(rows, columns, members);
  const joiner = new GroupJoiner(members, products, linked.likeness.values);
  while (joiner.joinNext(limits)) {
    yield;
  }
  const groups = yield* refineGroups(rows, columns, joiner.members(), limits.smallest);
  return groups.sort((one, other) => other.length - one.length);
}

/** The scalar products of the sums of groups of rows, a square of as many as there are groups. */
function* productsOf(
  rows: readonly SparseRow[],
  columns: number,
  groups: readonly (readonly number[])[],
): Steps<Float64Array> {
  const sums: Float64Array[] = [];
  for (const group of groups) {
    const sum = new Float64Array(columns);
    for (const paper of group) {
      const row = rows[paper];
      if (row) {
        addRow(sum, row, 1);
      }
    }
    sums.push(sum);
    yield;
  }
  const products = new Float64Array(groups.length ** 2);
  for (const [row, one] of sums.entries()) {
    for (const [column, other] of sums.slice(0, row + 1).entries()) {
      const value = product(one, other);
      products[row * groups.length + column] = value;
      products[column * groups.length + row] = value;
    }
    yield;
  }
  return products;
}
