import type { Occurrence, Paper } from '../core';
import type { Translate } from '../shared/translate';

/** Where else a paper stands, as seen from one digest. */
export interface PaperSpread {
  /** For example `Also in 3 digests · comments 2 → 4`. */
  readonly text: string;
  /** One occurrence for each other digest, latest listed first. */
  readonly others: readonly Occurrence[];
}

/**
 * The other digests that hold a paper; undefined where there is none.
 *
 * @param uri of the digest that it is seen from
 */
export function paperSpread(
  { occurrences }: Paper,
  uri: string,
  translate: Translate,
): PaperSpread | undefined {
  const others = occurrences.filter(
    (each, index) =>
      each.uri !== uri && occurrences.findIndex((other) => other.uri === each.uri) === index,
  );
  if (others.length === 0) {
    return undefined;
  }
  const counts = occurrences.flatMap(({ comments }) => comments ?? []);
  const latest = counts[0];
  const first = counts.at(-1);
  const count = others.length;
  if (latest === undefined || first === undefined || latest === first) {
    const text =
      count === 1 ? translate('Also in 1 digest') : translate('Also in {0} digests', count);
    return { text, others };
  }
  const text =
    count === 1
      ? translate('Also in 1 digest · comments {0} → {1}', first, latest)
      : translate('Also in {0} digests · comments {1} → {2}', count, first, latest);
  return { text, others };
}
