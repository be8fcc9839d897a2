/** The entities that attributes of saved pages are written with. */

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/y;
const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
};

/** A character and how it is written. */
interface Entity {
  readonly character: string;
  /** Of the entity as it is written, in UTF-16 code units. */
  readonly length: number;
}

/** By far the most frequent one in JSON: every key and every string stands between two of them. */
const quotationMark: Entity = { character: '"', length: '&quot;'.length };

/** The entity at the place of an ampersand, if that is the beginning of one. */
export function entityAt(text: string, at: number): Entity | undefined {
  if (text.startsWith('&quot;', at)) {
    return quotationMark;
  }
  entity.lastIndex = at;
  const [whole = '', decimal, hex, name] = entity.exec(text) ?? [];
  const character =
    whole === '' ? undefined : name === undefined ? fromCode(decimal, hex) : named[name];
  return character === undefined ? undefined : { character, length: whole.length };
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A text with its entities undone. */
export function decodeEntities(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', Math.max(from, at + 1))) {
    const found = entityAt(text, at);
    if (found) {
      decoded += text.slice(from, at) + found.character;
      from = at + found.length;
    }
  }
  return from === 0 ? text : decoded + text.slice(from);
}
