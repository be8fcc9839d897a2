import type { Range } from '../../model';
import { benchmark } from './benchmarks';
import { measured, measureOf, modelSize, quantity } from './quantities';

/** A figure that a text gives, the size of a model, or a benchmark. Offsets are UTF-16. */
export interface Claim extends Range {
  readonly kind: 'quantity' | 'size' | 'benchmark';
}

/** What a quantity was reached on: `12% on ImageNet`. */
const reachedOn = String.raw`(?: (?:on|in|at|over) (?:the )?${benchmark})?`;

const claim = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,$€£^_/])(?:(?<quantity>${measureOf}(?:${quantity})${measured}${reachedOn})|(?<size>${modelSize}))`,
    String.raw`(?<![\p{L}\p{N}_/.-])(?<benchmark>${benchmark})`,
  ].join('|'),
  'gu',
);

/** Longest word or number that is looked into, in UTF-16 units; nobody writes longer ones. */
const longestRun = /[^\s]{200,}/g;

/**
 * The figures with units, model sizes and benchmarks of a readable text, by rules, in its order and
 * disjoint. What stands alone without a unit, such as a year, is none. Linear in the length of the
 * text.
 */
export function findClaims(text: string): Claim[] {
  const claims: Claim[] = [];
  const searched = text.replace(longestRun, (run) => ' '.repeat(run.length));
  for (const match of searched.matchAll(claim)) {
    const { groups = {}, index } = match;
    const kind =
      groups['quantity'] !== undefined
        ? 'quantity'
        : groups['benchmark'] !== undefined
          ? 'benchmark'
          : 'size';
    claims.push({ kind, start: index, end: index + match[0].length });
  }
  return claims;
}
