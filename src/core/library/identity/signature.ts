import { forEachShingle } from './shingles';
import { scatter } from './words';

/** Values in a signature: `bands` of `rows` each. */
const bands = 12;
const rows = 3;
export const signatureLength = bands * rows;

/** Marks a bin that no shingle fell into. */
const empty = 0xffffffff;

/**
 * The MinHash signature of a text: the share of equal values of two signatures estimates the share
 * of shingles that the texts have in common, of all that either has.
 *
 * Source: one permutation hashing (Li, Owen, Zhang 2012) with empty bins filled by rotation
 * (Shrivastava, Li 2014).
 */
export function signatureOf(words: Int32Array): Uint32Array {
  const minima = new Uint32Array(signatureLength).fill(empty);
  forEachShingle(words, (shingle) => {
    const bin = shingle % signatureLength;
    const value = Math.imul(shingle, 0x9e3779b1) >>> 0;
    if (value < (minima[bin] ?? 0)) {
      minima[bin] = value;
    }
  });
  return fillEmpty(minima);
}

/** The keys under which signatures of similar texts are likely to meet. */
export function bandKeys(signature: Uint32Array): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rows; row++) {
      key = scatter(Math.imul(key, 31) + (signature[band * rows + row] ?? 0));
    }
    return key;
  });
}

function fillEmpty(minima: Uint32Array): Uint32Array {
  if (!minima.includes(empty)) {
    return minima;
  }
  return minima.map((value, index) => {
    let distance = 0;
    let found = value;
    while (found === empty && distance < signatureLength) {
      distance++;
      found = minima[(index + distance) % signatureLength] ?? empty;
    }
    return found === empty ? empty : (found + Math.imul(distance, 0x01000193)) >>> 0;
  });
}
