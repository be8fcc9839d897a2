import type { Range } from '../../../model';
import { Keys, type Key, type MemberName } from './keys';

/**
 * A JSON value with its place in the text. `whole` is false where reading stopped in the middle of
 * it, at a fault or at the end of the text.
 */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonWord;

export interface JsonObject extends Range {
  readonly kind: 'object';
  readonly whole: boolean;
  /**
   * Those whose names somebody asks for, in the order of the text. Most objects are small: a search is
   * quicker than to make a map.
   */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly name: MemberName;
  readonly value: JsonNode;
}

export interface JsonArray extends Range {
  readonly kind: 'array';
  readonly whole: boolean;
  readonly items: readonly JsonNode[];
}

/** A string; its range spans what stands between the quotes. */
export interface JsonString extends Range {
  readonly kind: 'string';
  readonly whole: boolean;
}

/** A number, `true`, `false` or `null`. */
export interface JsonWord extends Range {
  readonly kind: 'word';
  readonly whole: boolean;
}

/** What reading gave, and where it had to stop, if it did: the text's length when it was cut off. */
export interface JsonReading<T extends JsonNode> {
  readonly node: T | undefined;
  readonly fault: number | undefined;
}

/** Deeper values are a fault: no list nests that far, and a hostile text must not exhaust the stack. */
const deepest = 12;

/** A text that holds JSON, and how the quotation marks around its strings are written there. */
export interface JsonText {
  readonly text: string;
  /** The mark itself, or its entity where the text is an attribute's as it stands in a page. */
  readonly quote: '"' | '&quot;';
}

/** Reads the value at an offset. Control characters inside strings are let through. */
export function readJson(source: JsonText, at: number): JsonReading<JsonNode> {
  return new JsonReader(source).read(at);
}

/** The offset of the first character from `at` on that is no blank; the text's length if none is. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && isBlank(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** Whitespace as JSON has it, and what editors and tools leave at the start of a file. */
function isBlank(code: number): boolean {
  return code <= 0x20 || (code >= 0xa0 && (code === 0xa0 || code === 0x200b || code === 0xfeff));
}

const word = /[-+.\w]*/y;

const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [comma, colon, backslash, letterU] = [0x2c, 0x3a, 0x5c, 0x75];

/** Reads values of a text, one after another: objects of one list have the same members. */
export class JsonReader {
  private fault: number | undefined;
  private readonly text: string;
  private readonly quote: string;
  private readonly quoteCodes: readonly number[];
  private at = 0;
  private readonly keys: Keys;

  constructor(source: JsonText) {
    this.text = source.text;
    this.quote = source.quote;
    this.quoteCodes = Array.from(source.quote, (character) => character.charCodeAt(0));
    this.keys = new Keys(source);
  }

  /** Reads the value at an offset. */
  read(at: number): JsonReading<JsonNode> {
    this.at = at;
    this.fault = undefined;
    const node = this.readValue(0);
    return { node, fault: this.fault };
  }

  /** Reads the members of an object whose opening brace is lost, from its first key at `at` on. */
  readMembers(at: number): JsonReading<JsonObject> {
    this.at = at;
    this.fault = undefined;
    const node = this.readMembersFrom(at, 0);
    return { node, fault: this.fault };
  }

  private readValue(depth: number): JsonNode | undefined {
    this.at = skipBlanks(this.text, this.at);
    const first = this.text.charCodeAt(this.at);
    const isNested = first === openBrace || first === openBracket;
    if (!isNested) {
      return this.isAtQuote() ? this.readString() : this.readWord();
    }
    if (depth >= deepest) {
      this.fail();
      return undefined;
    }
    return first === openBrace ? this.readObject(depth + 1) : this.readArray(depth + 1);
  }

  private readMembersFrom(start: number, depth: number): JsonObject {
    const members: JsonMember[] = [];
    let whole = this.take(closeBrace);
    while (!whole && this.fault === undefined) {
      this.readMember(members, depth);
      whole = this.endsAfterItem(closeBrace);
    }
    return { kind: 'object', start, end: this.at, whole, members };
  }

  private readObject(depth: number): JsonObject {
    const start = this.at++;
    return this.readMembersFrom(start, depth);
  }

  private readMember(members: JsonMember[], depth: number): void {
    this.at = skipBlanks(this.text, this.at);
    const key = this.isAtQuote() ? this.readKey() : undefined;
    if (!key) {
      this.fail();
      return;
    }
    const value = this.readValue(depth);
    if (value && key.name !== undefined) {
      members.push({ name: key.name, value });
    }
  }

  /** Reads a key up to its value, its colon included. */
  private readKey(): Key | undefined {
    const start = this.at + this.quote.length;
    const known = this.keys.knownAt(start);
    if (known) {
      this.at = start + known.codes.length;
      return known;
    }
    const node = this.readString();
    if (!node.whole || !this.take(colon)) {
      return undefined;
    }
    this.at = skipBlanks(this.text, this.at);
    return this.keys.read(node, this.at);
  }

  private readArray(depth: number): JsonArray {
    const start = this.at++;
    const items: JsonNode[] = [];
    let whole = this.take(closeBracket);
    while (!whole && this.fault === undefined) {
      const item = this.readValue(depth);
      if (item) {
        items.push(item);
      }
      whole = this.endsAfterItem(closeBracket);
    }
    return { kind: 'array', start, end: this.at, whole, items };
  }

  /** Takes what follows an item: true at the end of all, false before another one or at a fault. */
  private endsAfterItem(close: number): boolean {
    if (this.fault !== undefined) {
      return false;
    }
    if (this.take(comma)) {
      // A comma too many before the end is what hand edits leave.
      return this.take(close);
    }
    const isEnd = this.text.charCodeAt(this.at) === close;
    if (isEnd) {
      this.at++;
    } else {
      this.fail();
    }
    return isEnd;
  }

  private isAtQuote(): boolean {
    const { quoteCodes, text, at } = this;
    for (let place = 0; place < quoteCodes.length; place++) {
      if (text.charCodeAt(at + place) !== quoteCodes[place]) {
        return false;
      }
    }
    return true;
  }

  private readString(): JsonString {
    const start = this.at + this.quote.length;
    let end = this.text.indexOf(this.quote, start);
    while (end > 0 && this.isEscaped(end, start)) {
      end = this.text.indexOf(this.quote, end + 1);
    }
    if (end < 0) {
      this.at = this.text.length;
      this.fail();
      return { kind: 'string', start, end: this.withoutHalfEscape(start), whole: false };
    }
    this.at = end + this.quote.length;
    return { kind: 'string', start, end, whole: true };
  }

  private isEscaped(at: number, start: number): boolean {
    let before = at;
    while (before > start && this.text.charCodeAt(before - 1) === backslash) {
      before--;
    }
    return (at - before) % 2 === 1;
  }

  /** The end of the text without an escape that was cut off, such as `\u20`. */
  private withoutHalfEscape(start: number): number {
    const end = this.text.length;
    for (let at = end - 1; at >= Math.max(start, end - 5); at--) {
      if (this.text.charCodeAt(at) === backslash && !this.isEscaped(at, start)) {
        const isWhole = at + 1 < end && this.text.charCodeAt(at + 1) !== letterU;
        return isWhole ? end : at;
      }
    }
    return end;
  }

  private readWord(): JsonWord | undefined {
    const start = this.at;
    word.lastIndex = start;
    // A test makes no array, as the others do.
    this.at = word.test(this.text) ? word.lastIndex : start;
    if (this.at === start) {
      this.fail();
      return undefined;
    }
    // At the very end of the text the rest of a number may be missing.
    const whole = skipBlanks(this.text, this.at) < this.text.length;
    return { kind: 'word', start, end: this.at, whole };
  }

  private take(code: number): boolean {
    this.at = skipBlanks(this.text, this.at);
    if (this.text.charCodeAt(this.at) !== code) {
      return false;
    }
    this.at++;
    return true;
  }

  private fail(): void {
    this.fault ??= this.at;
  }
}
