import { isShortForm } from './abbreviations';
import { BREAK, keyOfWord, textsOf } from './lexicon';
import { longestNgram, NgramTree } from './ngrams';
import type { SparseRow } from '../clustering/sparse';
import { kindOfWord } from './stopWords';
import type { TopicPaper } from '../topicPaper';
import { readWords } from './words';

/** Numbers from here down stand for content words outside of the vocabulary. */
const firstUnknown = -2;

/** A word or phrase of a vocabulary. */
export interface Term {
  /** What its words share, by word, with a space between. */
  readonly key: string;
  /** How much one mention of it says; 0 for nothing. */
  readonly weight: number;
  /** As most papers write it. */
  readonly shown: string;
}

/**
 * The terms by which papers are compared. It turns a paper into a row of weights (by number of
 * term) whose squares add up to at most 1: the rest is what the paper says in words that the
 * vocabulary does not know.
 */
export class Vocabulary {
  readonly terms: readonly Term[];
  /** What short forms stand for: the keys of their words, by the key of the short form. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** How much a mention of an unknown word says. */
  readonly unknownWeight: number;
  readonly #words = new Map<string, number>();
  readonly #tree = new NgramTree();
  readonly #termOf = new Map<number, number>();

  constructor(
    terms: readonly Term[],
    unknownWeight: number,
    shortForms: ReadonlyMap<string, readonly string[]>,
  ) {
    this.terms = terms;
    this.unknownWeight = unknownWeight;
    this.shortForms = shortForms;
    for (const [number, { key }] of terms.entries()) {
      let at = -1;
      for (const word of key.split(' ')) {
        at = this.#tree.add(at, this.#addWord(word));
      }
      this.#termOf.set(at, number);
    }
  }

  /**
   * The number that {@link row} knows a word by.
   *
   * @param unknown any number from 0 that is this word's alone
   */
  numberOf(key: string, kind: string, unknown: number): number {
    if (kind === 'stop') {
      return BREAK;
    }
    return this.#words.get(key) ?? (kind === 'content' ? firstUnknown - unknown : BREAK);
  }

  /** A paper as a row of weights. */
  read(paper: TopicPaper): SparseRow {
    const { title, abstract } = textsOf(paper);
    const unknown = new Map<string, number>();
    const numbers: number[] = [];
    this.#append(numbers, title, unknown);
    numbers.push(BREAK);
    this.#append(numbers, abstract, unknown);
    return this.row(numbers);
  }

  /** Words by their {@link numberOf}, {@link BREAK} between phrases, as a row of weights. */
  row(words: ArrayLike<number>): SparseRow {
    const amounts = new Map<number, number>();
    let square = 0;
    for (const [term, count] of this.#mentions(words)) {
      const weight = term < 0 ? this.unknownWeight : (this.terms[term]?.weight ?? 0);
      const amount = (1 + Math.log(count)) * weight;
      square += amount * amount;
      if (term >= 0 && amount > 0) {
        amounts.set(term, amount);
      }
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    const columns = Int32Array.from(amounts.keys()).sort();
    const values = Float64Array.from(columns, (term) => (amounts.get(term) ?? 0) * scale);
    return { columns, values };
  }

  /** How often each term, or unknown word, is mentioned. */
  #mentions(words: ArrayLike<number>): Map<number, number> {
    const mentions = new Map<number, number>();
    for (let start = 0; start < words.length; start++) {
      const first = words[start] ?? BREAK;
      if (first <= firstUnknown) {
        mentions.set(first, (mentions.get(first) ?? 0) + 1);
      }
      let at = -1;
      for (let offset = 0; offset < longestNgram; offset++) {
        const word = words[start + offset] ?? BREAK;
        const next = word < 0 ? undefined : this.#tree.find(at, word);
        if (next === undefined) {
          break;
        }
        at = next;
        const term = this.#termOf.get(at);
        if (term !== undefined) {
          mentions.set(term, (mentions.get(term) ?? 0) + 1);
        }
      }
    }
    return mentions;
  }

  #append(numbers: number[], text: string, unknown: Map<string, number>): void {
    for (const word of readWords(text)) {
      if (word === undefined) {
        numbers.push(BREAK);
        continue;
      }
      const key = keyOfWord(word.plain);
      const long = isShortForm(word.written) ? this.shortForms.get(key) : undefined;
      if (long !== undefined) {
        numbers.push(...long.map((part) => this.#words.get(part) ?? BREAK));
        continue;
      }
      const number = unknown.get(key) ?? unknown.size;
      unknown.set(key, number);
      numbers.push(this.numberOf(key, kindOfWord(word.plain, key), number));
    }
  }

  #addWord(key: string): number {
    const number = this.#words.get(key) ?? this.#words.size;
    this.#words.set(key, number);
    return number;
  }
}
