/** The documents that have a stem, read into arrays that are used again for the next one. */
export class StemPostings {
  /** In ascending order; only the first `size` count, as in `tallies`. */
  documents = new Uint32Array(1024);
  /** How often each has it, see `tallyOf`. */
  tallies = new Uint8Array(1024);
  size = 0;

  /** Makes room for so many documents; what was read before is gone. */
  reserve(count: number): void {
    if (this.tallies.length < count) {
      this.documents = new Uint32Array(2 * count);
      this.tallies = new Uint8Array(2 * count);
    }
  }
}
