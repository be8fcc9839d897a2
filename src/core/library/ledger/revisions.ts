import type { Entry } from '../../model';
import { isCutShort } from '../abstracts';
import { normalizeTitle } from '../../text/normalizeTitle';
import { styleCommands } from '../../text/tex/texSymbols';

/** A text that was another in an earlier dump; `wordDiff` shows in what. Both as printed. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/** Below this, a beginning of a text agrees by chance too easily. In characters of its key. */
const shortestBeginning = { title: 12, abstract: 60 };

const cutMark = /(?:\.{2,4}|…)\s*$/;

/**
 * Whether two titles say something else. Another rendering of the same (TeX, case, dashes, accents)
 * does not, nor does one that was cut short and ends in dots.
 */
export function isTitleRevised(before: string, after: string): boolean {
  return before !== after && !saysSame(before, after, 'title');
}

/**
 * Whether two abstracts say something else. Neither white space nor another rendering of TeX or its
 * stripped remains does, nor an abstract that was cut short.
 */
export function isAbstractRevised(before: string, after: string): boolean {
  return (
    before !== after &&
    !isCutShort(before, after) &&
    !isCutShort(after, before) &&
    !saysSame(before, after, 'abstract')
  );
}

/** The abstract of an entry, where it is one: a summary is another text about the same. */
export function abstractOf({ abstract, abstractKind }: Entry): string | undefined {
  return abstractKind === 'summary' || abstract?.trim() === '' ? undefined : abstract;
}

function saysSame(a: string, b: string, kind: 'title' | 'abstract'): boolean {
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  if (keyA === keyB) {
    return true;
  }
  const [short, long, cut] = keyA.length < keyB.length ? [keyA, keyB, a] : [keyB, keyA, b];
  return (
    (kind === 'abstract' || cutMark.test(cut)) &&
    short.length >= shortestBeginning[kind] &&
    long.startsWith(short)
  );
}

/** Commands whose names stay in a text as words when only backslashes are stripped; no English words. */
const strippedNames: ReadonlySet<string> = new Set(
  [...styleCommands].filter((name) => !/^(?:text|url|underline|uppercase|lowercase)$/.test(name)),
);

/** What renderings of one text share: letters and digits alone, wherever lines and words are broken. */
function keyOf(text: string): string {
  return normalizeTitle(text)
    .split(' ')
    .filter((word) => !strippedNames.has(word))
    .join('');
}
