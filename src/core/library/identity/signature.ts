import { shingleAt, shingleWidth } from './shingles';
import { scatter } from './words';

/** Values in a signature: `bands` of `rows` each. */
export const bands = 11;
const rows = 3;
export const signatureLength = bands * rows;

/** Marks a bin that no shingle fell into. */
const empty = 0xffffffff;

const minima = new Uint32Array(signatureLength);

/**
 * The MinHash signature of a text: the share of equal values of two signatures estimates the share
 * of shingles that the texts have in common, of all that either has. The next call makes another of
 * the same array.
 *
 * Source: one permutation hashing (Li, Owen, Zhang 2012) with empty bins filled by rotation
 * (Shrivastava, Li 2014).
 */
export function signatureOf(words: Int32Array): Uint32Array {
  minima.fill(empty);
  for (let at = 0; at + shingleWidth <= words.length; at++) {
    const shingle = shingleAt(words, at);
    const bin = ((shingle >>> 16) * signatureLength) >>> 16;
    const value = Math.imul(shingle, 0x9e3779b1) >>> 0;
    if (value < (minima[bin] ?? 0)) {
      minima[bin] = value;
    }
  }
  if (minima.includes(empty)) {
    fillEmpty();
  }
  return minima;
}

/** Writes the keys under which signatures of similar texts are likely to meet. */
export function writeBandKeys(signature: Uint32Array, keys: Int32Array, from: number): void {
  for (let band = 0; band < bands; band++) {
    let key = band + 1;
    for (let at = band * rows; at < (band + 1) * rows; at++) {
      key = scatter(Math.imul(key, 31) + (signature[at] ?? 0));
    }
    keys[from + band] = key;
  }
}

function fillEmpty(): void {
  const found = minima.slice();
  for (let index = 0; index < signatureLength; index++) {
    let distance = 0;
    let value = found[index] ?? empty;
    while (value === empty && distance < signatureLength) {
      distance++;
      value = found[(index + distance) % signatureLength] ?? empty;
    }
    minima[index] = value === empty ? empty : value + Math.imul(distance, 0x01000193);
  }
}
