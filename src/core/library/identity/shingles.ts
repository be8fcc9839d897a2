import { scatter } from './words';

/** How many words in a row make a shingle. */
export const shingleWidth = 3;

/** The different shingles of a text in ascending order. */
export function shinglesOf(words: Int32Array): Uint32Array {
  const found = new Uint32Array(Math.max(0, words.length - shingleWidth + 1));
  for (let index = 0; index < found.length; index++) {
    found[index] = shingleAt(words, index);
  }
  return distinct(found);
}

/** The different words of a text in ascending order. */
export function wordSet(words: Int32Array): Uint32Array {
  return distinct(new Uint32Array(words));
}

/** How many values two ascending lists share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let [inA, inB, shared] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const [left = 0, right = 0] = [a[inA], b[inB]];
    shared += left === right ? 1 : 0;
    inA += left <= right ? 1 : 0;
    inB += right <= left ? 1 : 0;
  }
  return shared;
}

/** The shingle that begins with a word, as an unsigned 32-bit number. */
export function shingleAt(words: Int32Array, index: number): number {
  const first = Math.imul(words[index] ?? 0, 0x9e3779b1);
  const second = Math.imul((words[index + 1] ?? 0) ^ (first >>> 15), 0x85ebca77);
  return scatter((words[index + 2] ?? 0) + first + second);
}

function distinct(values: Uint32Array): Uint32Array {
  values.sort();
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (count === 0 || values[count - 1] !== value) {
      values[count++] = value;
    }
  }
  return values.subarray(0, count);
}
