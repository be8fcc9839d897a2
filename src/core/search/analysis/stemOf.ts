import { stem } from 'porter2';
import { spelledOneWay } from './spelledOneWay';

/** Most stems that are held; then all of them are forgotten. */
const mostHeld = 50_000;

const held = new Map<string, string>();

/**
 * What the forms of a word share, in one spelling: `networks` and `network`, `colour` and `color`,
 * `β` and `beta`. English by Porter's second algorithm (Snowball); a word of other letters or with
 * digits is its own stem.
 *
 * @param term a folded word, see `foldTerm`
 */
export function stemOf(term: string): string {
  const known = held.get(term);
  if (known !== undefined) {
    return known;
  }
  if (held.size >= mostHeld) {
    held.clear();
  }
  const spelled = spelledOneWay(term);
  const found = /^[a-z]{3,}$/.test(spelled) ? stem(spelled) : spelled;
  held.set(term, found);
  return found;
}
