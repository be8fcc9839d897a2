/** The strings of JSON: what they stand for, and where its characters are written. */
import type { Range } from '../../../model';
import { decodeEntities } from '../../entities';
import type { JsonString, JsonText } from './reader';

/** The text that a string stands for. */
export function stringValue(source: JsonText, node: JsonString): string {
  return plainValue(source, node) ?? unescape(jsonIn(source, node));
}

/** How far a look at every character is cheaper than several native searches. */
const longestPlain = 64;

/**
 * The text of a short string in which nothing is to be undone, joined, cleaned or trimmed, as names and
 * dates are; undefined of any other.
 */
export function plainValue({ text }: JsonText, { start, end }: JsonString): string | undefined {
  const isShort = end > start && end - start <= longestPlain;
  if (!isShort || text.charCodeAt(start) === space || text.charCodeAt(end - 1) === space) {
    return undefined;
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < space || code > 0x7e || code === backslash || code === ampersand) {
      return undefined;
    }
  }
  return text.slice(start, end);
}

const [space, ampersand, backslash] = [0x20, 0x26, 0x5c];

/** What stands at a range, as JSON has it. */
export function jsonIn({ text, quote }: JsonText, { start, end }: Range): string {
  const raw = text.slice(start, end);
  return quote === '"' ? raw : decodeEntities(raw);
}

/** Where the characters at ascending places of a string's value stand in the text, in one pass. */
export function stringOffsets(
  { text, quote }: JsonText,
  { start, end }: JsonString,
  places: readonly number[],
): number[] {
  const unit = new RegExp(quote === '"' ? escapeOrCharacter : encodedCharacter, 'gy');
  unit.lastIndex = start;
  let passed = 0;
  return places.map((place) => {
    for (; passed < place && unit.lastIndex < end; passed++) {
      unit.exec(text);
    }
    return Math.min(unit.lastIndex, end);
  });
}

const escapeOrCharacter = /\\u[\da-fA-F]{4}|\\[^]|[^]/;
/** The same where characters may be written as those entities that stand for a single one. */
const encodedCharacter =
  /\\u[\da-fA-F]{4}|\\&(?:quot|apos|amp|lt|gt|nbsp);|\\[^]|&(?:quot|apos|amp|lt|gt|nbsp);|[^]/;
const everyEscape = /\\(?:u([\da-fA-F]{4})|([^]))/g;
const controls: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function unescape(raw: string): string {
  if (!raw.includes('\\')) {
    return raw;
  }
  return wellFormed(raw) ?? raw.replace(everyEscape, unescapeOne);
}

/** What the language's own reader makes of it, which is quicker; undefined where it is no JSON. */
function wellFormed(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(`"${raw}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function unescapeOne(_: string, hex: string | undefined, letter: string | undefined): string {
  return hex === undefined
    ? (controls[letter ?? ''] ?? letter ?? '')
    : String.fromCharCode(parseInt(hex, 16));
}
