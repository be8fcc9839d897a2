import type { Range } from '../../model';
import { fieldNamed, type QueryField } from './fields';
import { Quotes } from './quotes';

/** Parentheses nest no deeper; what is deeper is no sign. */
const deepest = 32;

const blank = /\s+/y;
const hyphens = /[-－]+/y;
const name = /([A-Za-z]{1,20})[:：]/y;
const letter = /[\p{L}\p{N}]/uy;
const or = /OR(?=[\s(]|$)/y;
const orBeforeParenthesis = /OR\)/y;

/** Reads the signs of a query's text from its beginning to its end. */
export class QueryScanner {
  readonly text: string;
  /** UTF-16 offset of what comes next. */
  at = 0;
  /** How many parentheses are open. */
  depth = 0;
  /** Opening quotes that were passed over, since nothing closes them. */
  readonly unclosed: Range[] = [];
  readonly #quotes: Quotes;
  /** Where a quote or a parenthesis was closed: a hyphen there excludes nothing. */
  #closedAt = -1;

  constructor(text: string) {
    this.text = text;
    this.#quotes = new Quotes(text);
  }

  /** Passes over blanks and signs that have no meaning where they stand. */
  skipBlanks(): void {
    for (;;) {
      const before = this.at;
      this.#skip(blank);
      if (!this.excludes()) {
        this.skipSigns();
      }
      const isStray =
        (this.isAt(')') && this.depth === 0) || (this.isAt('(') && this.depth >= deepest);
      this.at += Number(isStray);
      if (this.at === before) {
        return;
      }
    }
  }

  /** Passes over hyphens and quotes that nothing closes. */
  skipSigns(): void {
    let before: number;
    do {
      before = this.at;
      this.#skip(hyphens);
      this.skipUnclosed();
    } while (this.at > before);
  }

  /** Passes over quotes that nothing closes. */
  skipUnclosed(): void {
    while (this.#quotes.isQuote(this.at) && this.#quotes.closing(this.at) === undefined) {
      this.unclosed.push({ start: this.at, end: this.at + 1 });
      this.at++;
    }
  }

  /** Whether the list of what stands side by side ends here. */
  isAtEnd(): boolean {
    return this.at >= this.text.length || (this.depth > 0 && this.isAt(')'));
  }

  isAt(sign: string): boolean {
    return this.text.charAt(this.at) === sign;
  }

  /** Whether a hyphen stands here that excludes what follows. */
  excludes(): boolean {
    if (this.at === this.#closedAt || this.#lengthOf(hyphens) !== 1) {
      return false;
    }
    const next = this.at + 1;
    return (
      this.#lengthOf(letter, next) > 0 ||
      (this.text.charAt(next) === '(' && this.depth < deepest) ||
      this.#quotes.closing(next) !== undefined
    );
  }

  /** Whether the word `OR` stands here. */
  isAtOr(): boolean {
    return this.#lengthOf(or) > 0 || (this.depth > 0 && this.#lengthOf(orBeforeParenthesis) > 0);
  }

  /** Takes an opening parenthesis. */
  open(): boolean {
    const isOpening = this.isAt('(') && this.depth < deepest;
    if (isOpening) {
      this.at++;
      this.depth++;
    }
    return isOpening;
  }

  /** Takes the parenthesis that closes the last one opened, if it is there. */
  close(): boolean {
    this.depth--;
    const isThere = this.isAt(')');
    if (isThere) {
      this.at++;
      this.#closedAt = this.at;
    }
    return isThere;
  }

  /** Takes a quoted text; gives the range between its quotes. */
  quoted(): Range | undefined {
    const closing = this.#quotes.closing(this.at);
    if (closing === undefined) {
      return undefined;
    }
    const inner = { start: this.at + 1, end: closing };
    this.at = closing + 1;
    this.#closedAt = this.at;
    return inner;
  }

  /** Takes the name of a field and its colon. */
  field(): { readonly field: QueryField; readonly range: Range } | undefined {
    name.lastIndex = this.at;
    const found = name.exec(this.text);
    const field = found?.[1] === undefined ? undefined : fieldNamed(found[1]);
    if (!found || !field) {
      return undefined;
    }
    const start = this.at;
    this.at += found[0].length;
    return { field, range: { start, end: this.at - 1 } };
  }

  /**
   * Takes what stands up to the next blank or the parenthesis that closes one before it. A backslash
   * takes away the meaning of the sign after it.
   */
  piece(): Range {
    const start = this.at;
    let open = 0;
    while (this.at < this.text.length && this.#lengthOf(blank) === 0) {
      if (this.isAt('\\')) {
        this.at++;
        this.at += Number(this.at < this.text.length && this.#lengthOf(blank) === 0);
        continue;
      }
      if (this.isAt(')')) {
        if (open === 0) {
          break;
        }
        open--;
      }
      open += Number(this.isAt('('));
      this.at++;
    }
    return { start, end: this.at };
  }

  #skip(pattern: RegExp): void {
    this.at += this.#lengthOf(pattern);
  }

  #lengthOf(pattern: RegExp, at = this.at): number {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }
}
