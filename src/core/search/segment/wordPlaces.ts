import { hashOf } from '../analysis/wordHash';
import type { WordBytes } from './wordBytes';

/*
 * Places of words by their hashes: a power of two of places, of which each is 0 or has the number of
 * a word plus one in its low bits, as many as tell a place. The others are those of the word's hash,
 * so that other words are passed over without being looked at, which would be far away in memory.
 */

/** A power of two. */
const fewest = 2048;

/** The part of the places that is taken at most. */
const fullest = 0.8;

/** Whether there are too few places for so many words. */
export function areTooFew(places: Uint32Array, words: number): boolean {
  return words > fullest * places.length;
}

/** Places for words, with the first ones of some on them; not too few. */
export function placesOf(words: WordBytes, count: number): Uint32Array {
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count / fullest, fewest))));
  putOnPlaces(places, words, 0, count);
  return places;
}

/** Puts the words from one up to another on places, where none of them is. */
export function putOnPlaces(
  places: Uint32Array,
  { bytes, starts }: WordBytes,
  first: number,
  end: number,
): void {
  const mask = places.length - 1;
  for (let word = first; word < end; word++) {
    const hash = hashOf(bytes, starts[word] ?? 0, starts[word + 1] ?? 0);
    let place = hash & mask;
    while (places[place] !== 0) {
      place = (place + 1) & mask;
    }
    places[place] = onPlace(hash, word, mask);
  }
}

/** What stands on a place where a word is. */
export function onPlace(hash: number, word: number, mask: number): number {
  return (hash & ~mask) | (word + 1);
}
