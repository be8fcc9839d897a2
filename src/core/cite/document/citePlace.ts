import type { CiteLanguage } from './citeLanguage';

/** A place at which a document cites a paper, or is about to. */
export interface CitePlace {
  /** The key up to the cursor, maybe empty. */
  readonly typed: string;
  /** The rest of the key, behind the cursor. */
  readonly rest: string;
}

/** Characters before a cursor that are looked at: a command with its options and some keys. */
export const charactersBefore = 2000;
/** Characters behind it: the rest of a key. */
export const charactersBehind = 200;

/** `\cite`, `\citep*`, `\parencite`, `\Textcite`, `\nocite`, `\autocites` … with notes in brackets. */
const latexBefore =
  /\\[A-Za-z]{0,12}[Cc]ite[A-Za-z]{0,20}\*?(?:\s{0,3}(?:\[[^\]]{0,200}\]|\([^)]{0,200}\)|\{[^{}]{0,500}\})){0,8}\s{0,3}\{(?:[^{},\\]{0,200},){0,100}\s{0,20}([^\s{},\\%]{0,200})$/;
const latexBehind = /^[^\s{},\\%]*/;

/** A key of pandoc begins with a letter, digit or `_`; marks within are single. */
const markdownBefore =
  /(?:^|[^\p{L}\p{N}@._/\\-]|[^\p{L}\p{N}@._/\\]-)@\{?((?:[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,200})?)$/u;
const markdownBehind = /^(?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*/u;

const typstBefore =
  /(?:^|[^\p{L}\p{N}@._/\\])@((?:[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,200})?)$|#?cite\(\s{0,3}<([\p{L}\p{N}_:.-]{0,200})$/u;
const typstBehind = /^(?:[:.-]?[\p{L}\p{N}_])*/u;

/**
 * What is cited at a cursor; undefined where nothing is.
 *
 * @param before up to {@link charactersBefore} characters before the cursor
 * @param behind up to {@link charactersBehind} characters behind it
 */
export function citePlaceAt(
  language: CiteLanguage,
  before: string,
  behind: string,
): CitePlace | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  switch (language) {
    case 'latex':
      // Behind an unescaped % stands a comment.
      return /(?:^|[^\\])%/.test(line)
        ? undefined
        : placeOf(latexBefore, before, latexBehind, behind);
    case 'markdown':
      // An odd number of backticks opens code.
      return (line.split('`').length - 1) % 2 === 1
        ? undefined
        : placeOf(markdownBefore, line, markdownBehind, behind);
    case 'typst':
      return /(?:^|[^:])\/\//.test(line)
        ? undefined
        : placeOf(typstBefore, line, typstBehind, behind);
  }
}

function placeOf(
  pattern: RegExp,
  before: string,
  restPattern: RegExp,
  behind: string,
): CitePlace | undefined {
  const match = pattern.exec(before);
  const typed = match && (match[1] ?? match[2] ?? '');
  return typed === null ? undefined : { typed, rest: restPattern.exec(behind)?.[0] ?? '' };
}

/**
 * What to insert to cite a paper: a key beside the others where the cursor stands in a citation,
 * else a citation.
 *
 * @param place what is cited at the cursor already; the text goes behind its key
 */
export function citationText(
  language: CiteLanguage,
  key: string,
  place: CitePlace | undefined,
): string {
  if (place === undefined) {
    return citationOf(language, [key]);
  }
  const isBeside = place.typed + place.rest !== '';
  switch (language) {
    case 'latex':
      return isBeside ? `,${key}` : key;
    case 'markdown':
      return isBeside ? `; @${key}` : key;
    case 'typst':
      return isBeside ? ` @${key}` : key;
  }
}

/** One citation of several papers, away from any other. */
export function citationOf(language: CiteLanguage, keys: readonly string[]): string {
  switch (language) {
    case 'latex':
      return `\\cite{${keys.join(',')}}`;
    case 'markdown':
      return `[${keys.map((key) => `@${key}`).join('; ')}]`;
    case 'typst':
      return keys.map((key) => `@${key}`).join(' ');
  }
}
