import type { Segment } from './segment';

/**
 * Whether the arrays of a segment belong to the same documents, and the stretches of ids and of texts
 * lie one behind another: then whatever else stands in them, nobody reads without end. Takes a
 * fraction of a millisecond, for it looks at nothing that there is for each word.
 */
export function isSound(segment: Segment): boolean {
  const { ids, stems, textStarts, texts } = segment;
  const { size } = ids;
  return (
    areStarts(ids.starts, size, ids.bytes.length) &&
    segment.fingerprints.length === 2 * size &&
    segment.titleLengths.length === size &&
    segment.abstractLengths.length === size &&
    areStarts(textStarts, size, texts.length) &&
    segment.stemFrequencies.length === 4 * stems.size &&
    stems.isSound
  );
}

/** Whether these are the starts of so many stretches, and at last the end of the last one. */
function areStarts(starts: Uint32Array, count: number, end: number): boolean {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== end) {
    return false;
  }
  for (let index = 0; index < count; index++) {
    if ((starts[index] ?? 0) > (starts[index + 1] ?? 0)) {
      return false;
    }
  }
  return true;
}
