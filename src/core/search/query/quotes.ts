/** What closes a quote that is opened by each of these. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['＂', '＂'],
]);

const quotes = /["“”„«»＂]/g;

/** A quote after a backslash is TeX for an accent where a letter follows: `Schr\"odinger`. */
const accent = /^\\"[\p{L}{\\]/u;

/** Finds the quotes of one text: linear over all calls. */
export class Quotes {
  readonly #text: string;
  /** Openers that nothing closes from a place on. */
  readonly #unclosed = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  isQuote(offset: number): boolean {
    return closers.has(this.#text.charAt(offset));
  }

  /** The offset of the quote that closes the one at `start`; undefined where there is none. */
  closing(start: number): number | undefined {
    const opener = this.#text.charAt(start);
    const closing = closers.get(opener);
    if (closing === undefined || this.#unclosed.has(opener)) {
      return undefined;
    }
    for (let at = start + 1; at < this.#text.length; at++) {
      if (isAccent(this.#text, at)) {
        at++;
      } else if (closing.includes(this.#text.charAt(at))) {
        return at;
      }
    }
    this.#unclosed.add(opener);
    return undefined;
  }
}

/** What stands between quotes, with a blank for every quote in it. */
export function withoutQuotes(text: string): string {
  return text.replace(quotes, (quote, at: number) => (isAccent(text, at - 1) ? quote : ' '));
}

/** The text in quotes, or bare where it would be read as the same; it is one without quotes. */
export function quoted(text: string): string {
  return /^[^\s()"“”„«»＂\\]*$/.test(text) ? text : `"${text}"`;
}

/** Any text as the value of a field: without quotes of its own, in quotes where it needs them. */
export function asValue(text: string): string {
  return quoted(withoutQuotes(text).trim());
}

function isAccent(text: string, at: number): boolean {
  return text[at] === '\\' && accent.test(text.slice(at, at + 3));
}
