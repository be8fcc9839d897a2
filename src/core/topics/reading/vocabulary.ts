import type { Steps } from '../../steps';
import { isShortForm } from './abbreviations';
import { BREAK, keyOfWord, textsOf } from './lexicon';
import { MentionCounts } from './mentionCounts';
import { longestNgram, NgramTree } from './ngrams';
import type { SparseRow } from '../../math/sparse';
import { kindOfWord } from './stopWords';
import type { TopicPaper } from '../topicPaper';
import { readWords, type Word } from './words';

/** Numbers from here down stand for content words outside of the vocabulary. */
const firstUnknown = -2;

/** Terms looked at between two steps. */
const termsPerStep = 512;

/** Written words remembered, at most. */
const mostRead = 30_000;

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
  /** The term that an n-gram of the tree is, if it is one. */
  readonly #termOf: (number | undefined)[] = [];
  readonly #mentions = new MentionCounts();
  /** Terms that the words, the tree and the numbers are of already. */
  #prepared = 0;
  /** How written words were read. */
  readonly #read = new Map<string, number | string | readonly number[]>();

  constructor(
    terms: readonly Term[],
    unknownWeight: number,
    shortForms: ReadonlyMap<string, readonly string[]>,
  ) {
    this.terms = terms;
    this.unknownWeight = unknownWeight;
    this.shortForms = shortForms;
  }

  /** Does in small steps what the first question would have to wait for. */
  *prepareInSteps(): Steps<void> {
    while (this.#prepared < this.terms.length) {
      this.#prepare(termsPerStep);
      yield;
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
    this.#prepare(Infinity);
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
    this.#prepare(Infinity);
    const counts = this.#count(words);
    const known: number[] = [];
    let square = 0;
    for (const term of counts.mentioned) {
      const amount = this.#amountOf(term, counts.of(term));
      square += amount * amount;
      if (term < this.terms.length && amount > 0) {
        known.push(term);
      }
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    const columns = Int32Array.from(known).sort();
    const values = new Float64Array(columns.length);
    for (let at = 0; at < columns.length; at++) {
      const term = columns[at] ?? 0;
      values[at] = this.#amountOf(term, counts.of(term)) * scale;
    }
    return { columns, values };
  }

  #amountOf(term: number, count: number): number {
    return (1 + Math.log(count)) * (this.terms[term]?.weight ?? this.unknownWeight);
  }

  /** How often each term, or unknown word, is mentioned; unknown words by numbers after the terms. */
  #count(words: ArrayLike<number>): MentionCounts {
    const counts = this.#mentions;
    counts.clear();
    for (let start = 0; start < words.length; start++) {
      const first = words[start] ?? BREAK;
      if (first <= firstUnknown) {
        counts.add(this.terms.length + firstUnknown - first);
      }
      let at = -1;
      for (let offset = 0; offset < longestNgram; offset++) {
        const word = words[start + offset] ?? BREAK;
        const next = word < 0 ? undefined : this.#tree.find(at, word);
        if (next === undefined) {
          break;
        }
        at = next;
        const term = this.#termOf[at] ?? -1;
        if (term >= 0) {
          counts.add(term);
        }
      }
    }
    return counts;
  }

  #append(numbers: number[], text: string, unknown: Map<string, number>): void {
    this.#prepare(Infinity);
    for (const word of readWords(text)) {
      const read = word === undefined ? BREAK : this.#readWord(word);
      if (typeof read === 'number') {
        numbers.push(read);
      } else if (typeof read === 'string') {
        const number = unknown.get(read) ?? unknown.size;
        unknown.set(read, number);
        numbers.push(firstUnknown - number);
      } else {
        numbers.push(...read);
      }
    }
  }

  /** What {@link #wordOf} says, found out once for as many words as fit. */
  #readWord(word: Word): number | string | readonly number[] {
    const known = this.#read.get(word.written);
    if (known !== undefined) {
      return known;
    }
    const read = this.#wordOf(word);
    if (this.#read.size >= mostRead) {
      this.#read.clear();
    }
    this.#read.set(word.written, read);
    return read;
  }

  /** The number of a word, those of what it is short for, or its key if it says something unknown. */
  #wordOf({ written, plain }: Word): number | string | readonly number[] {
    const key = keyOfWord(plain);
    const long = isShortForm(written) ? this.shortForms.get(key) : undefined;
    if (long !== undefined) {
      return long.map((part) => this.#words.get(part) ?? BREAK);
    }
    const number = this.numberOf(key, kindOfWord(plain, key), 0);
    return number === firstUnknown ? key : number;
  }

  #prepare(count: number): void {
    const end = Math.min(this.#prepared + count, this.terms.length);
    for (; this.#prepared < end; this.#prepared++) {
      let at = -1;
      for (const word of this.terms[this.#prepared]?.key.split(' ') ?? []) {
        at = this.#tree.add(at, this.#addWord(word));
      }
      this.#termOf[at] = this.#prepared;
    }
  }

  #addWord(key: string): number {
    const number = this.#words.get(key) ?? this.#words.size;
    this.#words.set(key, number);
    return number;
  }
}
