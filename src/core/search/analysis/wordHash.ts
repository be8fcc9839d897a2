/** The hash of some bytes and one more, as a signed number; that of none is 0. */
export function withByte(hash: number, byte: number): number {
  const product = Math.imul(hash ^ byte, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The hash of the bytes from one place up to another. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = withByte(hash, bytes[at] ?? 0);
  }
  return hash;
}
