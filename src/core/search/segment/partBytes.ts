/** Many bytes, of which some are looked at together: all of them in memory, or most of them in a file. */
export interface PartBytes {
  /** How many there are. */
  readonly length: number;
  /** Where those are that {@link bring} was last asked for. */
  readonly bytes: Uint8Array;
  /**
   * Brings those from one place up to another, not beyond the end, to `bytes`, where they are until
   * others are asked for, of these or of what else is stored. Tells where they begin there. Throws where
   * they cannot be read.
   */
  bring(start: number, end: number): number;
  /** The same bytes for one who asks for ever later ones, of which none stays in memory. */
  inStream(): PartBytes;
}

/** Bytes that are all in memory. */
export class HeldBytes implements PartBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  static of({ buffer, byteOffset, byteLength }: Uint32Array): HeldBytes {
    return new HeldBytes(new Uint8Array(buffer, byteOffset, byteLength));
  }

  bring(start: number): number {
    return start;
  }

  inStream(): this {
    return this;
  }
}

/** The numbers, of four bytes each, that bytes are. Throws likewise. */
export function numbersIn(part: PartBytes): Uint32Array {
  const { buffer, byteOffset, length } = allOf(part);
  return new Uint32Array(buffer, byteOffset, length >> 2);
}

/** The last of these numbers; 0 where there is none. Throws likewise. */
export function lastNumberIn(part: PartBytes): number {
  const { length } = part;
  if (length < 4) {
    return 0;
  }
  const at = part.bring(length - 4, length);
  const { buffer, byteOffset } = part.bytes;
  return new DataView(buffer, byteOffset).getUint32(at, true);
}

/** All of some bytes, in an array of their own where they are not in memory. Throws likewise. */
export function allOf(part: PartBytes): Uint8Array {
  const stream = part.inStream();
  stream.bring(0, part.length);
  return stream.bytes;
}
