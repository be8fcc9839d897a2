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
  read({ texts, textStarts, stored }: Segment, document: number): this {
    let at = textStarts[document] ?? 0;
    const end = textStarts[document + 1] ?? 0;
    stored?.texts.need(at, end);
    // No word takes less than a byte.
    if (this.words.length < end - at) {
      this.words = new Uint32Array(2 * (end - at));
    }
    const { words, lengths } = this;
    let part = 0;
    let size = 0;
    while (at < end) {
      let value = texts[at++] ?? 0;
      if (value >= 0x80) {
        value &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = texts[at++] ?? 0;
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
