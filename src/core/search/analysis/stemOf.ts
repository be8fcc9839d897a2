import { stem } from 'porter2';
import { spelledOneWay } from './spelledOneWay';

/**
 * What the forms of a word share, in one spelling: `networks` and `network`, `colour` and `color`,
 * `β` and `beta`. English by Porter's second algorithm (Snowball); a word of other letters or with
 * digits is its own stem.
 *
 * @param term a folded word, see `foldTerm`
 */
export function stemOf(term: string): string {
  const spelled = spelledOneWay(term);
  return /^[a-z]{3,}$/.test(spelled) ? stem(spelled) : spelled;
}
