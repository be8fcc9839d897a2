import { foldTerm } from '../../text/tokens';
import { nameOfHash } from '../../text/hash';

/** Letters of scripts that put no spaces between words begin here; each counts as a word. */
const firstSpaceless = 0x2e80;

/**
 * The words of a text in order, as 32-bit numbers: runs of letters and digits, whatever their case,
 * accents, punctuation, white space and, but for its letters, TeX. Equal words have equal numbers.
 *
 * Source of the hashing: FNV-1a over UTF-16 code units, from an offset of 0.
 */
export function wordNumbers(text: string): Int32Array {
  if (room.length <= text.length) {
    room = new Int32Array(text.length * 2);
  }
  const words = room;
  let count = 0;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Most characters are small letters and blanks: these without a call.
    if (code >= 0x61 && code <= 0x7a) {
      hash = Math.imul(hash ^ code, prime);
    } else if (code >= 0x80) {
      return foldedWordNumbers(foldTerm(text));
    } else {
      const unit = code === 0x20 ? 0 : unitOfAscii(code);
      if (unit !== 0) {
        hash = unit === apostrophe ? hash : Math.imul(hash ^ unit, prime);
      } else if (hash !== 0) {
        words[count++] = hash;
        hash = 0;
      }
    }
  }
  if (hash !== 0) {
    words[count++] = hash;
  }
  return words.slice(0, count);
}

/** The same for a text of any letters that `foldTerm` has been over. */
function foldedWordNumbers(folded: string): Int32Array {
  if (room.length <= folded.length) {
    room = new Int32Array(folded.length * 2);
  }
  const words = room;
  let count = 0;
  let hash = 0;
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    const unit = code < 0x80 ? unitOfAscii(code) : unitBeyondAscii(code);
    if (unit === apostrophe) {
      continue;
    }
    if (hash !== 0 && (unit === 0 || unit >= firstSpaceless)) {
      words[count++] = hash;
      hash = 0;
    }
    if (unit !== 0) {
      hash = Math.imul(hash ^ unit, prime);
    }
  }
  if (hash !== 0) {
    words[count++] = hash;
  }
  return words.slice(0, count);
}

/** Room for the words of a text, used again for the next. */
let room = new Int32Array(4096);

const apostrophe = 0x27;
const prime = 0x01000193;

/** A unit of words: letters as lower-case ones, digits and the apostrophe as they are, all else 0. */
function unitOfAscii(code: number): number {
  const lower = code | 0x20;
  const isLetter = code >= 0x41 && lower >= 0x61 && lower <= 0x7a;
  const isDigit = code >= 0x30 && code <= 0x39;
  return isLetter ? lower : isDigit || code === apostrophe ? code : 0;
}

/** The unit itself, or 0 for punctuation and symbols. */
function unitBeyondAscii(code: number): number {
  const isMark = code < 0xc0 || code === 0xd7 || code === 0xf7;
  const isPunctuation = (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040);
  return isMark || isPunctuation ? 0 : code;
}

/** Two numbers that name a sequence of words, together as 16 hexadecimal digits. */
export function nameOfWords(words: Int32Array): string {
  return nameOfHash(hashOfWords(words));
}

/** The two numbers, in 32 bits each. */
export function hashOfWords(words: Int32Array): readonly [number, number] {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  for (const word of words) {
    first = Math.imul(first ^ word, 0x2c1b3c6d);
    first ^= first >>> 15;
    second = Math.imul(second, 31) + word;
    second ^= second >>> 13;
  }
  return [scatter(first), scatter(second)];
}

/** Spreads a number over all 32 bits. Source: the finaliser of MurmurHash3. */
export function scatter(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
