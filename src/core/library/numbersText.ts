/** Characters hold this many bits of a number, and one more where it goes on. */
const bits = 7;
const goesOn = 2 ** bits;

/** Whether {@link numbersText} can hold a number. */
export function isTextNumber(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

/**
 * Whole numbers from 0 on as text of a byte for each character, which takes less memory than a list.
 *
 * Source of the form: LEB128, with as many bits as a safe integer has.
 */
export function numbersText(numbers: readonly number[]): string {
  const units: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= goesOn) {
      units.push(goesOn + (rest % goesOn));
      rest = Math.floor(rest / goesOn);
    }
    units.push(rest);
  }
  return String.fromCharCode(...units);
}

/** Reads the numbers at the beginning of a text, one after another. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next number; 0 where the text ends. */
  next(): number {
    const text = this.#text;
    let number = 0;
    for (let scale = 1; this.#at < text.length; scale *= goesOn) {
      const unit = text.charCodeAt(this.#at++);
      if (unit < goesOn) {
        return number + unit * scale;
      }
      number += (unit - goesOn) * scale;
    }
    return number;
  }

  /** Passes by some numbers. */
  skip(count: number): void {
    for (let left = count; left > 0 && this.#at < this.#text.length;) {
      left -= this.#text.charCodeAt(this.#at++) < goesOn ? 1 : 0;
    }
  }

  /** Where what stands behind the numbers that were read begins. */
  get at(): number {
    return this.#at;
  }
}
