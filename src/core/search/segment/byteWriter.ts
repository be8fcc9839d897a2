/** Bytes that grow. Whole numbers are written in as few bytes as they take (LEB128). */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param expected about how many bytes will be written */
  constructor(expected = 1024) {
    this.#bytes = new Uint8Array(Math.max(16, expected));
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      this.#grow();
    }
    this.#bytes[this.#length++] = value;
  }

  /** @param value a whole number in 0 … 2³¹ - 1 */
  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      this.#grow();
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Writes a stretch of bytes. */
  copy(from: Uint8Array, start: number, end: number): void {
    while (this.#length + end - start > this.#bytes.length) {
      this.#grow();
    }
    for (let at = start; at < end; at++) {
      this.#bytes[this.#length++] = from[at] ?? 0;
    }
  }

  /** What was written so far, in an array of just that length. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
