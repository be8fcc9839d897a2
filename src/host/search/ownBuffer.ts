import { Slices } from '../slices';

/** Bytes that are copied in one go: a fraction of a millisecond. */
const piece = 2 ** 18;

/**
 * The bytes in a buffer that holds nothing else, so that it can be handed over; where they have to be
 * copied for that, in slices.
 */
export async function withOwnBuffer(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) {
    return new Uint8Array(buffer);
  }
  const own = new Uint8Array(byteLength);
  // A search may wait for it, as may whatever stands still until the search is done.
  const slices = new Slices('waitedFor');
  for (let start = 0; start < byteLength; start += piece) {
    own.set(bytes.subarray(start, start + piece), start);
    await slices.next();
  }
  return own;
}
