import { signatureLength } from './signature';

/** Sketches in one page. */
const pageBits = 10;
const rowsPerPage = 1 << pageBits;

/** Signatures of abstracts in a byte for each of their values: equal values have equal bytes. */
export class Sketches {
  readonly #pages: Uint8Array[] = [];

  set(row: number, signature: Uint16Array): void {
    const page = (this.#pages[row >>> pageBits] ??= new Uint8Array(rowsPerPage * signatureLength));
    page.set(signature, (row & (rowsPerPage - 1)) * signatureLength);
  }

  /** How many bytes of a signature and a sketch are equal: no fewer than values, seldom more. */
  countEqual(row: number, signature: Uint16Array): number {
    const page = this.#pages[row >>> pageBits];
    const start = (row & (rowsPerPage - 1)) * signatureLength;
    let equal = 0;
    for (let at = 0; at < signatureLength; at++) {
      equal += page?.[start + at] === ((signature[at] ?? 0) & 0xff) ? 1 : 0;
    }
    return equal;
  }
}
