/** Numbers in one page: lists grow by whole pages, as to copy large ones takes long. */
const pageBits = 10;
const rowsPerPage = 1 << pageBits;

/** A list of numbers, eight bytes for each. */
export class WideNumbers {
  readonly #pages: Float64Array[] = [];
  #count = 0;

  /** Adds a number; returns its place, from 0 on. */
  push(number: number): number {
    const place = this.#count++;
    const page = (this.#pages[place >>> pageBits] ??= new Float64Array(rowsPerPage));
    page[place & (rowsPerPage - 1)] = number;
    return place;
  }

  /** The number of a place; 0 where there is none. */
  get(place: number): number {
    return this.#pages[place >>> pageBits]?.[place & (rowsPerPage - 1)] ?? 0;
  }
}
