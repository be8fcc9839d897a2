import { version } from './record';
import { isTime } from './stamp';

const quote = 0x22;
const comma = 0x2c;
const digit0 = 0x30;
const backslash = 0x5c;
const lineFeed = 0x0a;
const space = 0x20;
const firstBeyondAscii = 0x80;

const opening = ascii(`{"v":${version},"at":`);
const beforeCount = ascii('"n":');
const beforeWriter = ascii('"by":"');
const beforePaper = ascii('"paper":"');
const beforeAlso = ascii(',"also":["');
const beforeOther = ascii(',"');
const afterAlso = ascii('],');
const beforeTag = ascii('"tags":{"');
const afterTag = ascii(':');
const yes = ascii('true');
const no = ascii('false');
const close = ascii('}');

/** The fields that have one value of yes or no. */
const marks = ['read', 'starred', 'later', 'hidden'] as const;
const openings = marks.map((field) => ({ field, bytes: ascii(`"${field}":`) }));

/**
 * Reads lines of a log in the form in which most are written, of one mark or tag, all in ASCII and
 * with nothing escaped, where they stand among the bytes of a file. All places are those of bytes.
 */
export class PlainLine {
  /** Milliseconds since 1970. */
  at = 0;
  count = 0;
  writerStart = 0;
  writerEnd = 0;
  /** The ids of the paper, with what stands between them. */
  idsStart = 0;
  idsEnd = 0;
  /** Undefined for a tag. */
  field: (typeof marks)[number] | undefined;
  tagStart = 0;
  tagEnd = 0;
  value = false;
  /** Where the line ends. */
  end = 0;
  #bytes: Uint8Array = new Uint8Array();
  #next = 0;

  /** Whether such a line starts at a place; then the fields tell what it says. */
  read(bytes: Uint8Array, start: number): boolean {
    this.#bytes = bytes;
    this.#next = start;
    return this.#readStamp() && this.#readIds() && this.#readChange() && this.#readEnd();
  }

  #readStamp(): boolean {
    if (!this.#follows(opening)) {
      return false;
    }
    this.at = this.#number();
    if (!isTime(this.at) || !this.#followsOne(comma)) {
      return false;
    }
    this.count = this.#follows(beforeCount) ? this.#number() : 0;
    if (this.count < 0 || (this.count > 0 && !this.#followsOne(comma))) {
      return false;
    }
    [this.writerStart, this.writerEnd] = [0, 0];
    if (!this.#follows(beforeWriter)) {
      return true;
    }
    this.writerStart = this.#next;
    this.writerEnd = this.#closing();
    return this.writerEnd >= 0 && this.#followsOne(comma);
  }

  #readIds(): boolean {
    if (!this.#follows(beforePaper)) {
      return false;
    }
    this.idsStart = this.#next;
    this.idsEnd = this.#closing();
    if (this.idsEnd < 0 || !this.#follows(beforeAlso)) {
      return this.idsEnd >= 0 && this.#followsOne(comma);
    }
    do {
      this.idsEnd = this.#closing();
    } while (this.idsEnd >= 0 && this.#follows(beforeOther));
    return this.idsEnd >= 0 && this.#follows(afterAlso);
  }

  #readChange(): boolean {
    if (this.#follows(beforeTag)) {
      this.field = undefined;
      this.tagStart = this.#next;
      this.tagEnd = this.#closing();
      return (
        this.tagEnd >= 0 && this.#follows(afterTag) && this.#readValue() && this.#follows(close)
      );
    }
    for (const { field, bytes } of openings) {
      if (this.#follows(bytes)) {
        this.field = field;
        return this.#readValue();
      }
    }
    return false;
  }

  #readValue(): boolean {
    this.value = this.#follows(yes);
    return this.value || this.#follows(no);
  }

  #readEnd(): boolean {
    this.end = this.#next + 1;
    const isLast = this.end === this.#bytes.length || this.#bytes[this.end] === lineFeed;
    return isLast && this.#follows(close);
  }

  /** Steps over bytes that come next. */
  #follows(expected: Uint8Array): boolean {
    const bytes = this.#bytes;
    const next = this.#next;
    for (let index = 0; index < expected.length; index++) {
      if (bytes[next + index] !== expected[index]) {
        return false;
      }
    }
    this.#next = next + expected.length;
    return true;
  }

  #followsOne(code: number): boolean {
    return this.#bytes[this.#next++] === code;
  }

  /** The whole number of up to 15 digits that comes next; -1 where there is none as JSON has them. */
  #number(): number {
    const bytes = this.#bytes;
    const start = this.#next;
    let end = start;
    let number = 0;
    for (; end < bytes.length; end++) {
      const digit = (bytes[end] ?? 0) - digit0;
      if (digit < 0 || digit > 9) {
        break;
      }
      number = number * 10 + digit;
    }
    this.#next = end;
    const isPadded = end - start > 1 && bytes[start] === digit0;
    return end > start && end - start <= 15 && !isPadded ? number : -1;
  }

  /** Steps over a text, and the quote behind it: where it ends, or -1 where it is not a plain one. */
  #closing(): number {
    const bytes = this.#bytes;
    for (let end = this.#next; end < bytes.length; end++) {
      const code = bytes[end] ?? 0;
      if (code === quote) {
        this.#next = end + 1;
        return end;
      }
      if (code === backslash || code < space || code >= firstBeyondAscii) {
        return -1;
      }
    }
    return -1;
  }
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
