import { enlarged, roomy } from './enlarged';
import { numbersIn } from './partBytes';
import type { CountedSegment } from './segment';

/** How often words stand in the texts that are held, and how many of these have a stem. */
export class WordCounts {
  #words = new Uint32Array(1024);
  #stems = new Uint32Array(1024);

  /** How often a word stands in texts, aliases included. */
  ofWord(word: number): number {
    return this.#words[word] ?? 0;
  }

  /** How many documents have a stem. */
  ofStem(stem: number): number {
    return this.#stems[stem] ?? 0;
  }

  /**
   * Counts all documents of a segment.
   *
   * @param size number of words of its vocabulary
   */
  add({ segment: { stems, stemFrequencies }, counts }: CountedSegment, size: number): void {
    this.#words = withRoom(this.#words, size);
    addTo(this.#words, numbersIn(counts.words), numbersIn(counts.wordCounts));
    this.#stems = withRoom(this.#stems, size);
    const frequencies = numbersIn(stemFrequencies);
    const cursor = stems.all();
    for (let place = 0; cursor.stem < Infinity; place++) {
      this.#stems[cursor.stem] = (this.#stems[cursor.stem] ?? 0) + (frequencies[place] ?? 0);
      cursor.next();
    }
  }

  /** Counts a document no more: its words, as often as they stand there, and its stems, each once. */
  remove(words: Iterable<number>, stems: Iterable<number>): void {
    for (const word of words) {
      this.#words[word] = (this.#words[word] ?? 1) - 1;
    }
    for (const stem of stems) {
      this.#stems[stem] = (this.#stems[stem] ?? 1) - 1;
    }
  }
}

function addTo(sums: Uint32Array, numbers: Uint32Array, counts: Uint32Array): void {
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    sums[number] = (sums[number] ?? 0) + (counts[index] ?? 0);
  }
}

/** The same counts, with room for so many. */
function withRoom(counts: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  return size <= counts.length ? counts : enlarged(counts, new Uint32Array(roomy(size)));
}
