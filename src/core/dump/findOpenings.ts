/** Where in a text pages may start. */
import type { Range } from '../model';
import { matchesOf } from '../text/matches';
import { longestLead, type Openings, type Phrase } from './openings';

/** A line that may open a page. */
export interface Opening {
  readonly at: number;
  /** Whether it is what an entry starts with, not a page. */
  readonly isEntry: boolean;
}

/** Finds the first `most` lines of a text that may open a page; its first line is not among them. */
export type OpeningFinder = (
  text: string,
  most: number,
  mayOpen?: (phrase: Phrase) => boolean,
) => Opening[];

const longestIndent = 9;
const indent = String.raw`[ \t\u00A0]{0,${longestIndent}}`;

/** Makes a finder of what any of the dialects opens with. */
export function openingFinder(dialects: readonly { readonly openings: Openings }[]): OpeningFinder {
  const openings = dialects.map((dialect) => dialect.openings);
  const pages = anyOf(openings.flatMap((opening) => opening.pages));
  const entries = anyOf(openings.flatMap((opening) => opening.entries));
  const opening = new RegExp(`${indent}(?:${pages}|(${entries}))`, 'imy');
  const phrases = [
    ...new Map(openings.flatMap((each) => each.phrases.map((phrase) => [phrase.words, phrase]))),
  ].map(([, phrase]) => ({ phrase, find: phraseFinder(phrase) }));

  return (text, most, mayOpen = () => true) => {
    const firstContent = text.search(/\S/);
    const lines = phrases
      .flatMap(({ phrase, find }) => (mayOpen(phrase) ? find(text) : []))
      .sort((a, b) => a.start - b.start);
    const found: Opening[] = [];
    let next = 0;
    let passed = 0;
    const hasOtherBreaks = otherBreaks.some((mark) => text.includes(mark));
    const below = hasOtherBreaks ? belowAnyBreak : belowLineFeed;
    for (let at = 0; at >= 0; at = below(text, at)) {
      while ((lines[next]?.start ?? Infinity) < at) {
        next++;
      }
      // Half of the lines of most captures are blank.
      if (at < passed || lineFeed === text.charCodeAt(at)) {
        continue;
      }
      const phrase = lines[next]?.start === at ? lines[next] : undefined;
      opening.lastIndex = at;
      // A test makes no array; hardly any line opens anything.
      const isOpening = opening.test(text);
      const end = opening.lastIndex;
      if (!isOpening && !phrase) {
        continue;
      }
      const isEntry = isOpening && isEntryAt(opening, text, at);
      passed = phrase && (isEntry || !isOpening) ? phrase.end : end;
      if (firstContent < at && found.push({ at, isEntry: isEntry && !phrase }) === most) {
        break;
      }
    }
    return found;
  };
}

function isEntryAt(opening: RegExp, text: string, at: number): boolean {
  opening.lastIndex = at;
  return opening.exec(text)?.[1] !== undefined;
}

function anyOf(patterns: readonly string[]): string {
  return [...new Set(patterns)].map((pattern) => `(?:${pattern})`).join('|');
}

/** Finds the lines that open with a phrase, from their starts to where the pattern of it ends. */
function phraseFinder({ words, line }: Phrase): (text: string) => Range[] {
  const anywhere = new RegExp(words, 'gi');
  const whole = new RegExp(`${indent}${line}`, 'imy');
  return (text) =>
    matchesOf(anywhere, text).flatMap(({ index }) => {
      const start = lineStart(text, index);
      whole.lastIndex = start ?? 0;
      return start !== undefined && whole.test(text) ? [{ start, end: whole.lastIndex }] : [];
    });
}

/** Where the line of a phrase starts, unless that is further away than phrases stand. */
function lineStart(text: string, at: number): number | undefined {
  const least = Math.max(0, at - longestLead - longestIndent);
  for (let start = at; start >= least; start--) {
    if (start === 0 || anyBreak.test(text.charAt(start - 1))) {
      return start;
    }
  }
  return undefined;
}

const lineFeed = 0x0a;
const anyBreak = /[\n\r\u2028\u2029]/;
const everyBreak = new RegExp(anyBreak, 'g');
const otherBreaks = ['\r', '\u2028', '\u2029'];

/** Where the next line starts behind a place in a text of line feeds alone; -1 if none does. */
function belowLineFeed(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? -1 : lineBreak + 1;
}

/** The same of any text, as `^` in patterns has it. */
function belowAnyBreak(text: string, at: number): number {
  everyBreak.lastIndex = at;
  return everyBreak.test(text) ? everyBreak.lastIndex : -1;
}
