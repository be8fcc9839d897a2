/** Bytes that are decoded in two milliseconds or so; V8 moves texts of this size no more. */
const chunkSize = 192 * 1024;

const lineBreak = 10;

/**
 * Cuts the bytes of a text in UTF-8 between lines into pieces of a size that is read at once; a
 * longer line stays whole.
 */
export function* lineChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const near = start + chunkSize;
    const before = near < bytes.length ? bytes.lastIndexOf(lineBreak, near) : bytes.length;
    const after = before > start ? before : bytes.indexOf(lineBreak, near);
    const end = after < 0 ? bytes.length : after;
    // Not Node's own kind of array, or what goes over bytes has to do with two kinds and takes longer.
    yield new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
    start = end;
  }
}
