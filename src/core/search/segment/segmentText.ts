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
    let at = textStarts[document] ?? 0;
    const end = textStarts[document + 1] ?? 0;
    const next = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = texts[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) {
          return value;
        }
      }
    };
    this.size = 0;
    for (let part = 0; part < partsOfDocument; part++) {
      const length = next();
      this.lengths[part] = length;
      this.size += length;
    }
    if (this.words.length < this.size) {
      this.words = new Uint32Array(this.size * 2);
    }
    for (let index = 0; at < end; index++) {
      this.words[index] = next();
    }
    return this;
  }

  /** The words that count. */
  tokens(): Uint32Array {
    return this.words.subarray(0, this.size);
  }
}
