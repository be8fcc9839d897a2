import { foldTerm, tokenize } from '../../text/tokens';

/** Takes the words of a text one after another. */
export interface WordSink {
  /** A word of ASCII letters and digits, which folds by its letters' case alone. */
  plain(text: string, start: number, end: number): void;
  /** Any other word, folded already; where it stands in the text that is read. */
  folded(term: string, start: number, end: number): void;
  /** A further term under which the text is to be found; it is no word of the running text. */
  alias(term: string, start: number, end: number): void;
}

/** Longest term that is indexed or looked up, in UTF-16 units; longer words share their beginning. */
export const longestTerm = 48;

/** Shortest later part of a word in mixed case that can be found on its own. */
const shortestPart = 3;

const caseBoundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** A letter or digit, also of other scripts, or an apostrophe within a word. */
const wordLike = /[\p{L}\p{N}]/u;

const [hyphenMinus, hyphen, fixedHyphen] = [0x2d, 0x2010, 0x2011];

/** What an ASCII character is: 0 for one that no word has. */
const [other, capital] = [1, 2];
const kinds = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Z]/.test(character) ? capital : /[a-z0-9]/.test(character) ? other : 0;
});

/**
 * Reads the words of a text, in order: those of `tokenize`. Aliases are two words joined by a hyphen
 * as one, so that `pretraining` finds `pre-training`, and the later parts of words in mixed case, so
 * that `flora` finds `BrainFLORA`. Most of a text is ASCII between blanks and takes no objects.
 */
export function readWords(text: string, sink: WordSink): void {
  const { length } = text;
  const pair = new PairFinder(text, sink);
  let at = 0;
  while (at < length) {
    // What stands between blanks is read by itself.
    while (at < length && text.charCodeAt(at) <= 0x20) {
      at++;
    }
    const start = at;
    let isPlain = true;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit <= 0x20) {
        break;
      }
      isPlain &&= unit < 0x80 && unit !== 0x27;
    }
    if (isPlain) {
      readPlain(text, start, at, sink, pair);
    } else {
      for (const token of tokenize(text.slice(start, at))) {
        const [from, to] = [start + token.start, start + token.end];
        sink.folded(token.term.slice(0, longestTerm), from, to);
        readParts(text, from, to, sink);
        pair.next(from, to, token.term);
      }
    }
  }
}

/** Reads the words of a stretch of ASCII without blanks and apostrophes. */
function readPlain(
  text: string,
  start: number,
  end: number,
  sink: WordSink,
  pair: PairFinder,
): void {
  let at = start;
  while (at < end) {
    while (at < end && kinds[text.charCodeAt(at)] === 0) {
      at++;
    }
    const from = at;
    let capitals = 0;
    for (; at < end; at++) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind === 0) {
        break;
      }
      capitals += kind === capital && at > from ? 1 : 0;
    }
    if (at === from) {
      return;
    }
    sink.plain(text, from, Math.min(at, from + longestTerm));
    if (capitals > 0) {
      readParts(text, from, at, sink);
    }
    if (pair.mayPair(from, at)) {
      pair.next(from, at, text.slice(from, at).toLowerCase());
    }
  }
}

/** The later parts of a word in mixed case. */
function readParts(text: string, from: number, to: number, sink: WordSink): void {
  let start = from;
  for (const part of text.slice(from, Math.min(to, from + longestTerm)).split(caseBoundary)) {
    const end = start + part.length;
    const term = start > from && part.length >= shortestPart ? foldTerm(part) : '';
    if (term !== '') {
      sink.alias(term, start, end);
    }
    start = end;
  }
}

/** Finds two words that a hyphen joins to each other, and to no third one. */
class PairFinder {
  readonly #text: string;
  readonly #sink: WordSink;
  #start = -1;
  #end = -1;
  #term = '';
  /** Whether a hyphen joins the word to the one before it. */
  #isJoined = false;

  constructor(text: string, sink: WordSink) {
    this.#text = text;
    this.#sink = sink;
  }

  /** Whether a hyphen stands beside a word. */
  mayPair(from: number, to: number): boolean {
    return isHyphen(this.#text.charCodeAt(from - 1)) || isHyphen(this.#text.charCodeAt(to));
  }

  /** Takes the next word that may be part of a pair. */
  next(from: number, to: number, term: string): void {
    const isJoined = this.#end === from - 1 && isHyphen(this.#text.charCodeAt(from - 1));
    if (isJoined && !this.#isJoined && !this.#goesOn(to)) {
      this.#sink.alias((this.#term + term).slice(0, longestTerm), this.#start, to);
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
