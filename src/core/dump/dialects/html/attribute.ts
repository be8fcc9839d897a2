import type { Range } from '../../../model';
import { entityAt } from '../../entities';
import { lastAtMost } from '../../offsets';
import type { JsonSource } from '../json/texts';

const attributeName = 'data-props';
/** Up to the first character of the value. */
const attributeStart = /\s{0,9}=\s{0,9}(?:["']|(?=[^\s>"']))/y;
const unquotedValue = /[^\s>"']+/y;

/**
 * Finds the values of the `data-props` attributes that hold a list, one a page. Its key tells the
 * attribute apart from those of other elements, so that it is known before the rest of its tag is
 * read. A value that the text breaks off in reaches to the text's end.
 */
export function findListProps(text: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(attributeName); at >= 0;) {
    const value = valueBehind(text, at);
    if (value) {
      const { start, end } = value;
      const raw = text.slice(start, end);
      if (raw.includes('dailyPapers') || raw.includes('searchResults')) {
        found.push({ start, end: end - halfEntity(text, raw, end) });
      }
    }
    at = text.indexOf(attributeName, value?.end ?? at + attributeName.length);
  }
  return found;
}

/** Where the value stands of the attribute whose name is at a place; a value may be very long. */
function valueBehind(text: string, name: number): Range | undefined {
  attributeStart.lastIndex = name + attributeName.length;
  if (/\w/.test(text.charAt(name - 1)) || !attributeStart.test(text)) {
    return undefined;
  }
  const start = attributeStart.lastIndex;
  const mark = text.charAt(start - 1);
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, start);
    return { start, end: close < 0 ? text.length : close };
  }
  unquotedValue.lastIndex = start;
  return { start, end: unquotedValue.test(text) ? unquotedValue.lastIndex : start };
}

const entityStart = /&#?\w{0,8}$/;

/** How many characters of an entity that was cut off stand at the end of the text. */
function halfEntity(text: string, value: string, end: number): number {
  if (end < text.length) {
    return 0;
  }
  const printed = value.trimEnd();
  const half = entityStart.exec(printed.slice(-10))?.[0].length ?? 0;
  return half === 0 ? 0 : half + value.length - printed.length;
}

/**
 * The file of an attribute as it stands, with entities for quotation marks. Undefined where the
 * attribute holds a mark itself, or characters that are written by their numbers, which may be marks.
 */
export function encodedAttribute(text: string, { start, end }: Range): JsonSource | undefined {
  const raw = text.slice(start, end);
  // Hardly any holds the sign, which is found far faster than the two characters.
  const hasNumbers = raw.includes('#') && raw.includes('&#');
  return raw.includes('"') || hasNumbers
    ? undefined
    : { text, quote: '&quot;', place: (offset) => offset };
}

/** The text of an attribute with its entities undone, and where its characters stand in the file. */
export function decodeAttribute(text: string, { start, end }: Range): JsonSource {
  const raw = text.slice(start, end);
  const pieces: string[] = [];
  /** Offsets behind each entity in the decoded text, and how far the file is ahead of it there. */
  const behind: number[] = [0];
  const ahead: number[] = [start];
  let from = 0;
  let length = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    const found = entityAt(raw, at);
    if (found) {
      pieces.push(raw.slice(from, at), found.character);
      length += at - from + found.character.length;
      from = at + found.length;
      behind.push(length);
      ahead.push(start + from - length);
    }
  }
  pieces.push(raw.slice(from));
  return {
    text: pieces.join(''),
    quote: '"',
    place: (offset) => offset + (ahead[lastAtMost(behind, offset)] ?? start),
  };
}
