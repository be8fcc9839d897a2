/** Of long arrays, which part is added where they are too short. */
const growth = 16;
const least = 4096;

/** How many numbers an array is given room for that has to hold so many, and more by and by. */
export function roomy(count: number): number {
  return count + least + Math.ceil(count / growth);
}

/** A longer array with the numbers of another at its beginning. */
export function enlarged<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
