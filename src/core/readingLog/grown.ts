/**
 * An array with room for so many numbers: the same one, or one of twice the length with the same
 * numbers in it and zeros behind them.
 */
export function grown<T extends Int32Array | Float64Array | Uint8Array>(
  array: T,
  length: number,
): T;
export function grown(
  array: Int32Array | Float64Array | Uint8Array,
  length: number,
): Int32Array | Float64Array | Uint8Array {
  if (length <= array.length) {
    return array;
  }
  const room = Math.max(length, array.length * 2);
  const larger =
    array instanceof Int32Array
      ? new Int32Array(room)
      : array instanceof Float64Array
        ? new Float64Array(room)
        : new Uint8Array(room);
  larger.set(array);
  return larger;
}
