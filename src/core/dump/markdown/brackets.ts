import { indexOrEnd } from '../lines';

const [openBracket, backslash, closeBracket] = [0x5b, 0x5c, 0x5d];

/** How far a look at every character is cheaper than a native search; most labels are shorter. */
const nearMarks = 24;

/**
 * The brackets of a text that are not escaped. Each kind of mark that is not near is sought natively,
 * and anew only when it is passed: that is far cheaper than a look at every character.
 */
export class Brackets {
  readonly #text: string;
  #from = 0;
  #open = -1;
  #close = -1;
  #escape = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the first one at or behind a place stands; the text's length if none. */
  next(from: number): number {
    const text = this.#text;
    const near = Math.min(from + nearMarks, text.length);
    let at = from;
    while (at < near) {
      const code = text.charCodeAt(at);
      if (code === openBracket || code === closeBracket) {
        return at;
      }
      at += code === backslash ? 2 : 1;
    }
    return this.#nextFar(at);
  }

  #nextFar(from: number): number {
    if (from < this.#from) {
      this.#open = this.#close = this.#escape = -1;
    }
    this.#from = from;
    let place = from;
    for (;;) {
      if (this.#open < place) {
        this.#open = indexOrEnd(this.#text, '[', place);
      }
      if (this.#close < place) {
        this.#close = indexOrEnd(this.#text, ']', place);
      }
      if (this.#escape < place) {
        this.#escape = indexOrEnd(this.#text, '\\', place);
      }
      const first = Math.min(this.#open, this.#close);
      if (first <= this.#escape) {
        return first;
      }
      place = this.#escape + 2;
    }
  }
}
