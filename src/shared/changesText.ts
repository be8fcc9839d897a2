import type { DigestComparison } from '../core';
import type { Translate } from './translate';

/** By how much counts are others than before; absent where they are not, or not known. */
export interface CountDeltas {
  readonly comments?: number | undefined;
  readonly upvotes?: number | undefined;
}

/** Counts that changed, for example `comments +4` and `upvotes −2`. */
export function countChangeTexts(
  { comments, upvotes }: CountDeltas,
  translate: Translate,
): string[] {
  return [
    ...(comments === undefined ? [] : [translate('comments {0}', signed(comments))]),
    ...(upvotes === undefined ? [] : [translate('upvotes {0}', signed(upvotes))]),
  ];
}

/** What two dumps differ in, in one line: `12 new · 3 gone · 4 revised · comments +17`. */
export function comparisonSummary(
  { papers, fresh, gone, revised }: DigestComparison,
  translate: Translate,
): string {
  const deltas: CountDeltas = {
    comments: sumOf(papers.flatMap(({ changes }) => changes.comments?.delta ?? [])),
    upvotes: sumOf(papers.flatMap(({ changes }) => changes.upvotes?.delta ?? [])),
  };
  const parts = [
    ...(fresh > 0 ? [translate('{0} new', fresh)] : []),
    ...(gone > 0 ? [translate('{0} gone', gone)] : []),
    ...(revised > 0 ? [translate('{0} revised', revised)] : []),
    ...countChangeTexts(deltas, translate),
  ];
  return parts.length > 0 ? parts.join(' · ') : translate('The same papers, unchanged');
}

function sumOf(deltas: readonly number[]): number | undefined {
  return deltas.length > 0 ? deltas.reduce((sum, delta) => sum + delta, 0) : undefined;
}

function signed(delta: number): string {
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  return `${sign}${Math.abs(delta)}`;
}
