/** A word of a text. */
export interface Token {
  /** The word as `foldTerm` makes it: what equal words share. */
  readonly term: string;
  /** UTF-16 offsets of the word as printed in the given text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits with their accents; an apostrophe inside of a word belongs to it, a hyphen does
 * not. Scripts that are written without spaces come as whole runs.
 */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{N}\p{M}]+)*/gu;

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

const ascii = /^[A-Za-z0-9]+$/;

/**
 * The words of `text` in order. Each part of a hyphenated word is a token; of an English genitive,
 * what stands before the apostrophe. Text of scripts without spaces gives overlapping pairs of
 * characters, and its last character alone, so that any stretch of it can be found.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = asciiEnd(text, at);
    if (end > at && !mayGoOn(text.charCodeAt(end))) {
      tokens.push({ term: text.slice(at, end).toLowerCase(), start: at, end });
      at = end;
    } else if (end === at && text.charCodeAt(at) < firstOther) {
      at++;
    } else {
      word.lastIndex = at;
      const printed = word.exec(text)?.[0];
      if (printed === undefined) {
        break;
      }
      at = word.lastIndex;
      pushMixed(tokens, printed, at - printed.length);
    }
  }
  return tokens;
}

/** The first character beyond ASCII. */
const firstOther = 0x80;

/** Where the ASCII letters and digits from an offset on end. */
function asciiEnd(text: string, from: number): number {
  let end = from;
  while (isAsciiWord(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** Whether a word of ASCII letters may go on with this character: an apostrophe, or any other. */
function mayGoOn(code: number): boolean {
  return code >= firstOther || code === 0x27;
}

/** A word of more than ASCII: its spaceless runs as pairs, what is between them as words. */
function pushMixed(tokens: Token[], printed: string, offset: number): void {
  let done = 0;
  for (const run of printed.matchAll(spaceless)) {
    pushWord(tokens, printed.slice(done, run.index), offset + done);
    pushPairs(tokens, run[0], offset + run.index);
    done = run.index + run[0].length;
  }
  pushWord(tokens, printed.slice(done), offset + done);
}

function pushWord(tokens: Token[], printed: string, start: number): void {
  const stem = printed.replace(/['’]s$/i, '');
  const term = foldTerm(stem);
  if (term !== '') {
    tokens.push({ term, start, end: start + stem.length });
  }
}

function pushPairs(tokens: Token[], run: string, offset: number): void {
  const characters = Array.from(run);
  let start = offset;
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? '');
    const term = foldTerm(pair);
    if (term !== '') {
      tokens.push({ term, start, end: start + pair.length });
    }
    start += character.length;
  }
}

const foldings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ȷ', 'j'],
  ['ς', 'σ'],
]);

/** Marks over and under letters, but not those that are letters themselves in Indic scripts or kana. */
const accentOrApostrophe = /(?![\u3099\u309A])[\p{Script=Inherited}'’ʼ]/gu;

/**
 * The form in which words are compared: lower case, compatibility forms resolved (ligatures, small
 * raised or lowered digits, full width), accents and apostrophes dropped.
 */
export function foldTerm(printed: string): string {
  if (ascii.test(printed)) {
    return printed.toLowerCase();
  }
  return printed
    .normalize('NFKD')
    .toLowerCase()
    .replace(accentOrApostrophe, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıȷς]/g, (letter) => foldings.get(letter) ?? letter);
}
