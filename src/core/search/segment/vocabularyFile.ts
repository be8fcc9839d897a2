import { runToEnd } from '../../steps';
import { decodeSections, encodeSections, isUnchanged } from './sectionFile';
import type { VocabularyPart } from './vocabulary';

/** "PDvo", little-endian. */
const magic = 0x6f764450;

/** Words of a vocabulary as the bytes of a file. */
export function encodeVocabulary({
  first,
  units,
  starts,
  stems,
  order,
  places,
}: VocabularyPart): Uint8Array {
  return encodeSections(magic, [Uint32Array.of(first), units, starts, stems, order, places]);
}

/** The words in a file; `undefined` for bytes that are no whole, unchanged file of this version. */
export function decodeVocabulary(bytes: Uint8Array): VocabularyPart | undefined {
  const reader = decodeSections(magic, bytes);
  // Unlike those of a segment, its bytes are relied upon wherever they are read.
  if (!reader || !runToEnd(isUnchanged(bytes))) {
    return undefined;
  }
  const [first = 0] = reader.numbers();
  const part = {
    first,
    units: reader.units(),
    starts: reader.numbers(),
    stems: reader.numbers(),
    order: reader.numbers(),
    places: reader.numbers(),
  };
  return reader.isWhole ? part : undefined;
}
