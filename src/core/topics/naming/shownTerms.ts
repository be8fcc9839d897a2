import type { Term } from '../reading/vocabulary';

/** A phrase of so much of a word's weight is told in its place. */
const phraseShare = 0.3;

/**
 * The terms of greatest weight as they are written, greatest first: a phrase rather than a word of
 * it, and none that is a part of another.
 */
export function bestTerms(
  terms: readonly Term[],
  weights: readonly (readonly [term: number, weight: number])[],
  most: number,
): string[] {
  const ranked = weights
    .toSorted(([one, first], [other, second]) => second - first || one - other)
    .flatMap(([number, weight]) => {
      const term = terms[number];
      return term ? [{ key: ` ${term.key} `, shown: term.shown, weight }] : [];
    });
  const phrases = ranked.filter(({ key }) => key.indexOf(' ', 1) < key.length - 1);
  const told: { readonly key: string; readonly shown: string }[] = [];
  for (const term of ranked) {
    if (told.length === most) {
      break;
    }
    const fewest = phraseShare * term.weight;
    // All that come after one of too little weight have too little, too.
    const found = phrases.find(
      ({ key, weight }) =>
        weight < fewest || (key.length > term.key.length && key.includes(term.key)),
    );
    const whole = found && found.weight >= fewest ? found : term;
    if (!told.some(({ key }) => key.includes(term.key) || whole.key.includes(key))) {
      told.push(whole);
    }
  }
  return told.map(({ shown }) => shown);
}
