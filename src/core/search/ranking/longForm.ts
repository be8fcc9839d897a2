import { stopWords } from '../analysis/stopWords';

/** Most letters that a short form has of one word. */
const mostOfWord = 4;
/** Small words that a short form may have nothing of. */
const mostSkipped = 2;

/** A short form that is looked for in what it may stand for. */
export function mayBeShort(term: string): boolean {
  return /^[a-z][a-z0-9]{1,7}$/.test(term) && !stopWords.has(term);
}

/** What the letters of a short form may be, without the ending of a plural. */
export function lettersOf(term: string): readonly string[] {
  return term.length > 2 && term.endsWith('s') ? [term, term.slice(0, -1)] : [term];
}

/** The letters with one of which the last word of a long form begins: UTF-16 units. */
export function lastUnits(letters: string): readonly number[] {
  return Array.from(letters.slice(-mostOfWord), (letter) => letter.charCodeAt(0));
}

/**
 * Reads backwards the words that letters are the beginnings of: "spiking neural networks (SNNs)",
 * "low-rank adaptation (LoRA)" (after Schwartz and Hearst 2003, stricter, for brackets are not known
 * here). Gives how many words back the first one stands; 0 where they are not there.
 *
 * @param wordBefore the word so many words back, from 1 on
 */
export function wordsBack(
  letters: string,
  wordBefore: (back: number) => string | undefined,
): number {
  let left = letters;
  let used = 0;
  let skipped = 0;
  for (let back = 1; ; back++) {
    const word = wordBefore(back);
    if (word === undefined) {
      return 0;
    }
    const length = sharedLength(left, word);
    if (length > 0) {
      left = left.slice(0, -length);
      used++;
      if (left === '') {
        return used > 1 && !stopWords.has(word) ? back : 0;
      }
    } else if (!stopWords.has(word) || ++skipped > mostSkipped) {
      return 0;
    }
  }
}

/** How many of the last letters begin a word, at most four. */
function sharedLength(letters: string, word: string): number {
  for (let length = Math.min(mostOfWord, letters.length, word.length); length > 0; length--) {
    if (letters.endsWith(word.slice(0, length))) {
      return length;
    }
  }
  return 0;
}
