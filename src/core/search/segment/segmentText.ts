import { partsOfDocument } from './documentTokens';
import type { Segment } from './segment';

/** The running text of a document, read into arrays that are used again for the next one. */
export class SegmentText {
  /** The lengths of its four parts, see `DocumentTokens.lengths`. */
  readonly lengths = new Uint32Array(partsOfDocument);
  /** The words of its parts, one part after another; only the first `size` count. */
  words = new Uint32Array(512);
  size = 0;

  /** Reads the text of a document of a segment. */
  read({ texts, textStarts }: Segment, document: number): this {
    const start = textStarts[document] ?? 0;
    const byteCount = (textStarts[document + 1] ?? 0) - start;
    let at = texts.bring(start, start + byteCount);
    const end = at + byteCount;
    const { bytes } = texts;
    // No word takes less than a byte.
    if (this.words.length < byteCount) {
      this.words = new Uint32Array(2 * byteCount);
    }
    const { words, lengths } = this;
    let part = 0;
    let size = 0;
    while (at < end) {
      let value = bytes[at++] ?? 0;
      if (value >= 0x80) {
        value &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = bytes[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
          if (byte < 0x80) {
            break;
          }
        }
      }
      if (part < partsOfDocument) {
        lengths[part++] = value;
      } else {
        words[size++] = value;
      }
    }
    this.size = size;
    this.#cutLengths();
    return this;
  }

  /** Bytes that were not checked yet may tell of more words than there are, in any part. */
  #cutLengths(): void {
    let left = this.size;
    for (let part = 0; part < partsOfDocument; part++) {
      const length = Math.min(this.lengths[part] ?? 0, left);
      this.lengths[part] = length;
      left -= length;
    }
  }

  /** The words that count. */
  tokens(): Uint32Array {
    return this.words.subarray(0, this.size);
  }
}
