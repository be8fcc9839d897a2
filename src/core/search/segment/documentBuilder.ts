import type { SearchText } from '../searchText';
import { WordBatch } from '../analysis/wordBatch';
import { readWords } from '../analysis/wordReader';
import { partsOfDocument, type DocumentTokens } from './documentTokens';
import { enlarged } from './enlarged';
import type { Fingerprint } from './fingerprint';
import { StringTable } from './stringTable';
import type { Vocabulary } from './vocabulary';

/** Takes papers one by one, until a segment is made of them. */
export class DocumentBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #ids: string[] = [];
  readonly #fingerprints: Fingerprint[] = [];
  readonly #lengths: number[] = [];
  #tokens = new Uint32Array(16_384);
  #count = 0;
  /** The words of the paper that is being added, and their numbers. */
  readonly #words = new WordBatch();
  #numbers = new Uint32Array(512);

  /** @param vocabulary gives their words numbers */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get size(): number {
    return this.#ids.length;
  }

  /** How many words the papers have. */
  get tokenCount(): number {
    return this.#count;
  }

  /** Takes a paper whose id it does not hold. */
  add(id: string, { title, abstract }: SearchText, fingerprint: Fingerprint): void {
    this.#ids.push(id);
    this.#fingerprints.push(fingerprint);
    const words = this.#words;
    words.cut(0);
    readWords(title, words);
    const inTitle = words.size;
    readWords(abstract, words);
    const { size } = words;
    if (size > this.#numbers.length) {
      this.#numbers = new Uint32Array(2 * size);
    }
    this.#vocabulary.ofAll(words, this.#numbers);
    this.#reserve(size);
    this.#lengths.push(
      this.#push(0, inTitle, 0),
      this.#push(inTitle, size, 0),
      this.#push(0, inTitle, 1),
      this.#push(inTitle, size, 1),
    );
  }

  /** All papers in order of their ids. */
  build(): DocumentTokens {
    const order = Array.from(this.#ids.keys()).sort(byString(this.#ids));
    const starts = this.#starts();
    const fingerprints = new Uint32Array(2 * order.length);
    const lengths = new Uint32Array(partsOfDocument * order.length);
    const tokens = new Uint32Array(this.#count);
    let at = 0;
    for (const [index, document] of order.entries()) {
      fingerprints.set(this.#fingerprints[document] ?? [0, 0], 2 * index);
      const first = document * partsOfDocument;
      for (let part = 0; part < partsOfDocument; part++) {
        lengths[index * partsOfDocument + part] = this.#lengths[first + part] ?? 0;
      }
      const own = this.#tokens.subarray(starts[document], starts[document + 1]);
      tokens.set(own, at);
      at += own.length;
    }
    return {
      ids: StringTable.of(order.map((document) => this.#ids[document] ?? '')),
      fingerprints,
      lengths,
      tokens,
    };
  }

  /** Where the tokens of each paper begin, and at last where they end. */
  #starts(): Uint32Array {
    const starts = new Uint32Array(this.#ids.length + 1);
    for (let document = 0; document < this.#ids.length; document++) {
      let length = 0;
      for (let part = 0; part < partsOfDocument; part++) {
        length += this.#lengths[document * partsOfDocument + part] ?? 0;
      }
      starts[document + 1] = (starts[document] ?? 0) + length;
    }
    return starts;
  }

  /** Takes those of some words that are aliases, or those that are none; tells how many. */
  #push(first: number, end: number, isAlias: 0 | 1): number {
    const before = this.#count;
    const { aliases } = this.#words;
    for (let index = first; index < end; index++) {
      if (aliases[index] === isAlias) {
        this.#tokens[this.#count++] = this.#numbers[index] ?? 0;
      }
    }
    return this.#count - before;
  }

  /** Makes room for so many words more. */
  #reserve(count: number): void {
    const needed = this.#count + count;
    if (needed > this.#tokens.length) {
      this.#tokens = enlarged(this.#tokens, new Uint32Array(2 * needed));
    }
  }
}

function byString(strings: readonly string[]): (a: number, b: number) => number {
  return (a, b) => {
    const [left = '', right = ''] = [strings[a], strings[b]];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
