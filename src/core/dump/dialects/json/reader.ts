import type { Range } from '../../../model';

/**
 * A JSON value with its place in the text. `whole` is false where reading stopped in the middle of
 * it, at a fault or at the end of the text.
 */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonWord;

export interface JsonObject extends Range {
  readonly kind: 'object';
  readonly whole: boolean;
  /** Of a key that comes twice, the first value. */
  readonly members: ReadonlyMap<string, JsonNode>;
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

/** Reads the value at an offset. Control characters inside strings are let through. */
export function readJson(text: string, at: number): JsonReading<JsonNode> {
  const reader = new JsonReader(text, at);
  const node = reader.readValue(0);
  return { node, fault: reader.fault };
}

/** Reads the members of an object whose opening brace is lost, from its first key at `at` on. */
export function readMembers(text: string, at: number): JsonReading<JsonObject> {
  const reader = new JsonReader(text, at);
  const node = reader.readMembersFrom(at, 0);
  return { node, fault: reader.fault };
}

/** The offset of the first character from `at` on that is no blank; the text's length if none is. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && isBlank(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** The text that a string stands for. */
export function stringValue(text: string, { start, end }: JsonString): string {
  return unescape(text.slice(start, end));
}

/** Where the characters at ascending places of a string's value stand in the text, in one pass. */
export function stringOffsets(
  text: string,
  { start, end }: JsonString,
  places: readonly number[],
): number[] {
  const unit = new RegExp(escapeOrCharacter, 'gy');
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

/** Whitespace as JSON has it, and what editors and tools leave at the start of a file. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

const word = /[-+.\w]*/y;

class JsonReader {
  fault: number | undefined;
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  readValue(depth: number): JsonNode | undefined {
    this.at = skipBlanks(this.text, this.at);
    const first = this.text.charAt(this.at);
    if (depth >= deepest && (first === '{' || first === '[')) {
      this.fail();
      return undefined;
    }
    switch (first) {
      case '{':
        return this.readObject(depth + 1);
      case '[':
        return this.readArray(depth + 1);
      case '"':
        return this.readString();
      default:
        return this.readWord();
    }
  }

  readMembersFrom(start: number, depth: number): JsonObject {
    const members = new Map<string, JsonNode>();
    let whole = this.take('}');
    while (!whole && this.fault === undefined) {
      this.readMember(members, depth);
      whole = this.endsAfterItem('}');
    }
    return { kind: 'object', start, end: this.at, whole, members };
  }

  private readObject(depth: number): JsonObject {
    const start = this.at++;
    return this.readMembersFrom(start, depth);
  }

  private readMember(members: Map<string, JsonNode>, depth: number): void {
    this.at = skipBlanks(this.text, this.at);
    const key = this.text.startsWith('"', this.at) ? this.readString() : undefined;
    if (key === undefined || !key.whole || !this.take(':')) {
      this.fail();
      return;
    }
    const value = this.readValue(depth);
    const name = stringValue(this.text, key);
    if (value && !members.has(name)) {
      members.set(name, value);
    }
  }

  private readArray(depth: number): JsonArray {
    const start = this.at++;
    const items: JsonNode[] = [];
    let whole = this.take(']');
    while (!whole && this.fault === undefined) {
      const item = this.readValue(depth);
      if (item) {
        items.push(item);
      }
      whole = this.endsAfterItem(']');
    }
    return { kind: 'array', start, end: this.at, whole, items };
  }

  /** Takes what follows an item: true at the end of all, false before another one or at a fault. */
  private endsAfterItem(close: string): boolean {
    if (this.fault !== undefined) {
      return false;
    }
    if (this.take(close)) {
      return true;
    }
    if (!this.take(',')) {
      this.fail();
      return false;
    }
    // A comma too many before the end is what hand edits leave.
    return this.take(close);
  }

  private readString(): JsonString {
    const start = this.at + 1;
    let quote = this.text.indexOf('"', start);
    while (quote > 0 && this.isEscaped(quote, start)) {
      quote = this.text.indexOf('"', quote + 1);
    }
    if (quote < 0) {
      this.at = this.text.length;
      this.fail();
      return { kind: 'string', start, end: this.withoutHalfEscape(start), whole: false };
    }
    this.at = quote + 1;
    return { kind: 'string', start, end: quote, whole: true };
  }

  private isEscaped(at: number, start: number): boolean {
    let backslash = at;
    while (backslash > start && this.text.charAt(backslash - 1) === '\\') {
      backslash--;
    }
    return (at - backslash) % 2 === 1;
  }

  /** The end of the text without an escape that was cut off, such as `\u20`. */
  private withoutHalfEscape(start: number): number {
    const end = this.text.length;
    for (let at = end - 1; at >= Math.max(start, end - 5); at--) {
      if (this.text.charAt(at) === '\\' && !this.isEscaped(at, start)) {
        const isWhole = at + 1 < end && this.text.charAt(at + 1) !== 'u';
        return isWhole ? end : at;
      }
    }
    return end;
  }

  private readWord(): JsonWord | undefined {
    word.lastIndex = this.at;
    const start = this.at;
    this.at += word.exec(this.text)?.[0].length ?? 0;
    if (this.at === start) {
      this.fail();
      return undefined;
    }
    // At the very end of the text the rest of a number may be missing.
    const whole = skipBlanks(this.text, this.at) < this.text.length;
    return { kind: 'word', start, end: this.at, whole };
  }

  private take(character: string): boolean {
    this.at = skipBlanks(this.text, this.at);
    if (!this.text.startsWith(character, this.at)) {
      return false;
    }
    this.at++;
    return true;
  }

  private fail(): void {
    this.fault ??= this.at;
  }
}
