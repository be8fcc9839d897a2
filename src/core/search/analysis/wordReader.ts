import { foldTerm, tokenize } from '../../text/tokens';
import { isPlain, longestTerm, type WordBatch } from './wordBatch';

/** Shortest later part of a word in mixed case that can be found on its own. */
const shortestPart = 3;

const caseBoundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** A letter or digit, also of other scripts, or an apostrophe within a word. */
const wordLike = /[\p{L}\p{N}]/u;

const [blank, apostrophe, hyphenMinus, lastAscii] = [0x20, 0x27, 0x2d, 0x7f];
const [hyphen, fixedHyphen] = [0x2010, 0x2011];

/**
 * Reads the words of a text, in order: those of `tokenize`. Aliases are further terms under which the
 * text is to be found: two words joined by a hyphen as one, so that `pretraining` finds
 * `pre-training`, and the later parts of words in mixed case, so that `flora` finds `BrainFLORA`.
 *
 * Most of a text is ASCII without apostrophes, of which each character is looked at once.
 *
 * @param words takes them behind those that it has
 */
export function readWords(text: string, words: WordBatch): void {
  const { length } = text;
  const pair = new PairFinder(text, words);
  // Where what stands between blanks begins, and how many words there were before.
  let start = 0;
  let known = words.size;
  let before = 0;
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) {
      const from = at;
      at = words.addPlain(text, from);
      if (words.isMixed) {
        readParts(text, from, at, words);
      }
      if (before === hyphenMinus || text.charCodeAt(at) === hyphenMinus) {
        pair.next(from, at, text.slice(from, at).toLowerCase());
      }
      before = 0;
      continue;
    }
    if (unit <= blank) {
      start = at + 1;
      known = words.size;
    } else if (unit > lastAscii || unit === apostrophe) {
      // It may be part of a word.
      words.cut(known);
      at = readStretch(text, start, words, pair);
      continue;
    }
    before = unit;
    at++;
  }
}

/** Reads the words up to the next blank, of any characters; gives where that stands. */
function readStretch(text: string, start: number, words: WordBatch, pair: PairFinder): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > blank) {
    end++;
  }
  for (const token of tokenize(text.slice(start, end))) {
    const [from, to] = [start + token.start, start + token.end];
    words.add(token.term.slice(0, longestTerm), from, to, false);
    readParts(text, from, to, words);
    pair.next(from, to, token.term);
  }
  return end;
}

/** The later parts of a word in mixed case. */
function readParts(text: string, from: number, to: number, words: WordBatch): void {
  let start = from;
  for (const part of text.slice(from, Math.min(to, from + longestTerm)).split(caseBoundary)) {
    const end = start + part.length;
    const term = start > from && part.length >= shortestPart ? foldTerm(part) : '';
    if (term !== '') {
      words.add(term, start, end, true);
    }
    start = end;
  }
}

/** Finds two words that a hyphen joins to each other, and to no third one. */
class PairFinder {
  readonly #text: string;
  readonly #words: WordBatch;
  #start = -1;
  #end = -1;
  #term = '';
  /** Whether a hyphen joins the word to the one before it. */
  #isJoined = false;

  constructor(text: string, words: WordBatch) {
    this.#text = text;
    this.#words = words;
  }

  /** Takes the next word that may be part of a pair. */
  next(from: number, to: number, term: string): void {
    const isJoined = this.#end === from - 1 && isHyphen(this.#text.charCodeAt(from - 1));
    if (isJoined && !this.#isJoined && !this.#goesOn(to)) {
      this.#words.add((this.#term + term).slice(0, longestTerm), this.#start, to, true);
    }
    this.#start = from;
    this.#end = to;
    this.#term = term;
    this.#isJoined = isJoined;
  }

  #goesOn(end: number): boolean {
    return isHyphen(this.#text.charCodeAt(end)) && wordLike.test(this.#text.charAt(end + 1));
  }
}

function isHyphen(unit: number): boolean {
  return unit === hyphenMinus || unit === hyphen || unit === fixedHyphen;
}
