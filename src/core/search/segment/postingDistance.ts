/**
 * The distance from one document of a stem to the next, as it begins at a place of postings: LEB128.
 * Bytes that were not checked yet may tell any.
 */
export function distanceAt(postings: Uint8Array, at: number): number {
  const first = postings[at] ?? 0;
  return first < 0x80 ? first : longDistanceAt(postings, at);
}

/** How many bytes a distance takes, at most five. */
export function lengthOfDistance(distance: number): number {
  if (distance < 0x80) {
    return 1;
  }
  return distance < 0x4000 ? 2 : distance < 0x20_0000 ? 3 : distance < 0x1000_0000 ? 4 : 5;
}

function longDistanceAt(postings: Uint8Array, start: number): number {
  let distance = 0;
  for (let at = start, shift = 0; shift < 35; at++, shift += 7) {
    const byte = postings[at] ?? 0;
    distance |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      break;
    }
  }
  return distance >>> 0;
}
