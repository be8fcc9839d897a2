import type { Range } from '../model';
import { DerivedTextBuilder, type DerivedText } from './offsets';

const declared = /^content-transfer-encoding:[ \t]*quoted-printable[ \t]*$/im;
const codings = ['-print', '-Print', '-PRINT'];
const declaredHtml = /^content-type:[ \t]*text\/html\b/im;
const boundaryOf = /\bboundary="?([^"\s;]{1,100})/i;
const blankLine = /\r?\n[ \t]*\r?\n/g;
/** The sign behind the upvotes of a mail, in case its headers are lost. */
const encodedSign = '=E2=96=B2';

/**
 * The text of a mail, or of a page saved as one, whose body is quoted-printable (RFC 2045, section
 * 6.7), with its characters decoded as UTF-8 and its soft line breaks undone. Undefined for any
 * other text; its opening is enough to tell. Of several parts the first that is encoded is read, and
 * what stands above it is kept, unless it is a web page. Linear.
 */
export function decodeMail(text: string, openingLength: number): DerivedText | undefined {
  const opening = text.slice(0, openingLength);
  // In the letters that programs write it with: this is asked of every text.
  const isNamed = codings.some((coding) => opening.includes(coding));
  const header = isNamed ? declared.exec(opening) : null;
  if (!header && !opening.includes(encodedSign)) {
    return undefined;
  }
  const body = header ? bodyOf(text, header.index) : { start: 0, end: text.length };
  const builder = new DerivedTextBuilder();
  if (!header || !isHtml(text, header.index, body.start)) {
    builder.add(text.slice(0, body.start), { start: 0, end: body.start });
  }
  decodeInto(builder, text, body);
  return builder.build();
}

/** The part whose header stands at an offset: from the next blank line to the boundary of its parts. */
function bodyOf(text: string, header: number): Range {
  blankLine.lastIndex = header;
  const start = blankLine.exec(text) ? blankLine.lastIndex : text.length;
  const boundary = boundaryOf.exec(text.slice(0, header))?.[1];
  const end = boundary === undefined ? -1 : text.indexOf(`\n--${boundary}`, start);
  return { start, end: end < 0 ? text.length : end };
}

function isHtml(text: string, header: number, bodyStart: number): boolean {
  const from = Math.max(text.lastIndexOf('\n\n', header), text.lastIndexOf('\n\r\n', header), 0);
  return declaredHtml.test(text.slice(from, bodyStart));
}

const encoded = /=[ \t]*(?:\r\n?|\n)|(?:=[\dA-Fa-f]{2})+/g;

function decodeInto(builder: DerivedTextBuilder, text: string, { start, end }: Range): void {
  let from = start;
  encoded.lastIndex = start;
  for (let found = encoded.exec(text); found; found = encoded.exec(text)) {
    const [code] = found;
    if (found.index + code.length > end) {
      break;
    }
    builder.add(text.slice(from, found.index), { start: from, end: found.index });
    from = found.index;
    if (/^=[\dA-Fa-f]/.test(code)) {
      for (const { character, length } of decodeCharacters(code)) {
        builder.add(character, { start: from, end: from + length });
        from += length;
      }
    }
    from = found.index + code.length;
  }
  builder.add(text.slice(from, end), { start: from, end });
}

interface Decoded {
  readonly character: string;
  /** Of its code, in UTF-16 code units. */
  readonly length: number;
}

/** The characters of a run of encoded bytes; of what is no UTF-8, one for each byte. */
function* decodeCharacters(code: string): Generator<Decoded> {
  const unit = 3;
  for (let at = 0; at < code.length;) {
    const first = parseInt(code.slice(at + 1, at + unit), 16);
    const bytes = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const whole = code.slice(at, at + bytes * unit);
    const character = first < 0x80 ? String.fromCharCode(first) : fromUtf8(whole);
    const length = character === undefined ? unit : whole.length;
    yield { character: character ?? String.fromCharCode(first), length };
    at += length;
  }
}

function fromUtf8(code: string): string | undefined {
  try {
    return decodeURIComponent(code.replaceAll('=', '%'));
  } catch {
    return undefined;
  }
}
