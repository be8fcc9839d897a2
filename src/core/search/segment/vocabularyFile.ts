import { runToEnd } from '../../steps';
import { decodeSections, encodeSections, isUnchanged } from './sectionFile';
import type { VocabularyPart } from './vocabulary';

/** "PDvo", little-endian. */
const magic = 0x6f764450;

/** Words of a vocabulary as the bytes of a file. */
export function encodeVocabulary({
  first,
  bytes,
  starts,
  stems,
  order,
  places,
}: VocabularyPart): Uint8Array {
  return encodeSections(magic, [Uint32Array.of(first), bytes, starts, stems, order, places]);
}

/** The words in a file; `undefined` for bytes that are no whole, unchanged file of this version. */
export function decodeVocabulary(file: Uint8Array): VocabularyPart | undefined {
  const reader = decodeSections(magic, file);
  // Unlike those of a segment, its bytes are relied upon wherever they are read.
  if (!reader || !runToEnd(isUnchanged(file))) {
    return undefined;
  }
  const [first = 0] = reader.numbers();
  const part = {
    first,
    bytes: reader.bytes(),
    starts: reader.numbers(),
    stems: reader.numbers(),
    order: reader.numbers(),
    places: reader.numbers(),
  };
  return reader.isWhole ? part : undefined;
}
