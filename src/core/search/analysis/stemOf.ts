import { stem } from 'porter2';
import { spelledOneWay } from './spelledOneWay';

/** A short form in the plural, which the stemmer takes for no word: it has no vowel. */
const shortForms = /^[b-df-hj-np-tv-xz]{2,}[b-df-hj-np-rtv-xz]s$/;

/**
 * What the forms of a word share, in one spelling: `networks` and `network`, `colour` and `color`,
 * `β` and `beta`, `llms` and `llm`. English by Porter's second algorithm (Snowball); a word of other
 * letters or with digits is its own stem.
 *
 * @param term a folded word, see `foldTerm`
 */
export function stemOf(term: string): string {
  const spelled = spelledOneWay(term);
  if (shortForms.test(spelled)) {
    return spelled.slice(0, -1);
  }
  return /^[a-z]{3,}$/.test(spelled) ? stem(spelled) : spelled;
}
