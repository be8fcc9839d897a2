/** `2401.01234`; the last digit is missing before 2015. */
const modern = /^(\d{4})\.(\d{4,5})$/;
/** Numbers of four digits after the point are from here on. */
const short = 2 ** 30;

/**
 * Numbers of the arXiv as 32-bit whole numbers; 0 for none. Those of the old style, and whatever else
 * there is, are numbered in the order in which they come, downwards from -1.
 */
export class ArxivNumbers {
  readonly #known = new Map<string, number>();
  readonly #others: string[] = [];

  pack(number: string | undefined): number {
    const packed = this.find(number);
    if (packed !== undefined || number === undefined) {
      return packed ?? 0;
    }
    this.#others.push(number);
    this.#known.set(number, -this.#others.length);
    return -this.#others.length;
  }

  /** The same; undefined for one that was never packed and so has no number. */
  find(number: string | undefined): number | undefined {
    if (number === undefined) {
      return 0;
    }
    const [, month, digits = ''] = modern.exec(number) ?? [];
    // Of `0000.00000` nothing would be left.
    const value = month === undefined ? 0 : Number(month) * 100_000 + Number(digits);
    return value === 0 ? this.#known.get(number) : value + (digits.length === 4 ? short : 0);
  }

  unpack(packed: number): string | undefined {
    if (packed <= 0) {
      return packed === 0 ? undefined : this.#others[-packed - 1];
    }
    const [value, length] = packed >= short ? [packed - short, 4] : [packed, 5];
    const month = Math.floor(value / 100_000);
    return `${padded(month, 4)}.${padded(value % 100_000, length)}`;
  }
}

function padded(number: number, length: number): string {
  return number.toString().padStart(length, '0');
}
