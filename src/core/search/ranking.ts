import type { TermMatches } from './termMatches';

/** The papers that have every term. */
export function idsWithAll(matches: readonly TermMatches[]): string[] {
  const [rarest, ...others] = matches
    .map(({ strengths }) => strengths)
    .sort((left, right) => left.size - right.size);
  return [...(rarest?.keys() ?? [])].filter((id) => others.every((other) => other.has(id)));
}

/**
 * Scores of the papers with every term or, where there is none, of those with any: the strengths of
 * their terms, each weighted by how rare it is.
 */
export function scoresOf(matches: readonly TermMatches[], paperCount: number): Map<string, number> {
  const complete = idsWithAll(matches);
  const scores = new Map(complete.map((id) => [id, 0]));
  for (const { strengths } of matches) {
    const rarity = Math.log(1 + paperCount / strengths.size);
    for (const id of complete.length > 0 ? complete : strengths.keys()) {
      scores.set(id, (scores.get(id) ?? 0) + rarity * (strengths.get(id) ?? 0));
    }
  }
  return scores;
}
