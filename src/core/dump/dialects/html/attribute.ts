import type { Range } from '../../../model';
import { lastAtMost } from '../../offsets';
import type { JsonSource } from '../json/texts';

const propsAttribute = /\bdata-props\s{0,9}=\s{0,9}(?:"([^"]*)|'([^']*)|([^\s>"']+))/g;

/**
 * Finds the values of the `data-props` attributes that hold a list, one a page. Its key tells the
 * attribute apart from those of other elements, so that it is known before the rest of its tag is
 * read. A value that the text breaks off in reaches to the text's end.
 */
export function findListProps(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(propsAttribute)) {
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    if (value.includes('dailyPapers') || value.includes('searchResults')) {
      const end = match.index + match[0].length;
      found.push({ start: end - value.length, end: end - halfEntity(text, value, end) });
    }
  }
  return found;
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

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/y;
const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
};

/** The text of an attribute with its entities undone, and where its characters stand in the file. */
export function decodeAttribute(text: string, { start, end }: Range): JsonSource {
  const raw = text.slice(start, end);
  /** The text, taken to pieces at the rarer entities only. */
  const pieces: string[] = [];
  let piece = 0;
  /** Offsets behind each entity in the decoded text, and how far the file is ahead of it there. */
  const behind: number[] = [0];
  const ahead: number[] = [start];
  let from = 0;
  let length = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    const found = raw.startsWith('&quot;', at) ? quotationMark : entityAt(raw, at);
    if (found) {
      if (found !== quotationMark) {
        pieces.push(withQuotationMarks(raw.slice(piece, at)), found.character);
        piece = at + found.length;
      }
      length += at - from + found.character.length;
      from = at + found.length;
      behind.push(length);
      ahead.push(start + from - length);
    }
  }
  pieces.push(withQuotationMarks(raw.slice(piece)));
  return {
    text: pieces.join(''),
    place: (offset) => offset + (ahead[lastAtMost(behind, offset)] ?? start),
  };
}

interface Entity {
  readonly character: string;
  /** Of the entity as it is written, in UTF-16 code units. */
  readonly length: number;
}

function withQuotationMarks(raw: string): string {
  return raw.replaceAll('&quot;', quotationMark.character);
}

/** By far the most frequent one: every key and every value stands between two of them. */
const quotationMark: Entity = { character: '"', length: '&quot;'.length };

function entityAt(raw: string, at: number): Entity | undefined {
  entity.lastIndex = at;
  const [whole = '', decimal, hex, name] = entity.exec(raw) ?? [];
  const character =
    whole === '' ? undefined : name === undefined ? fromCode(decimal, hex) : named[name];
  return character === undefined ? undefined : { character, length: whole.length };
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
