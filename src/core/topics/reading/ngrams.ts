import type { Steps } from '../../steps';
import type { Corpus } from './corpus';
import { BREAK, type Lexicon } from './lexicon';

/** Words of the longest n-gram. */
export const longestNgram = 3;

/** Papers counted between two steps. */
const papersPerStep = 16;

/** Rows of words as a tree: every row hangs below the one without its last word. */
export class NgramTree {
  /** Number of the n-gram without the last word, −1 for a single word. */
  readonly parent: number[] = [];
  /** Last word. */
  readonly word: number[] = [];
  /** Length in words. */
  readonly size: number[] = [];
  /** Numbers of n-grams, from 1, where the hash of parent and word says or next to it; 0 is free. */
  #places = new Int32Array(1_024);

  /** @param parent −1 for a single word */
  find(parent: number, word: number): number | undefined {
    const found = (this.#places[this.#placeOf(parent, word)] ?? 0) - 1;
    return found < 0 ? undefined : found;
  }

  add(parent: number, word: number): number {
    const place = this.#placeOf(parent, word);
    const known = (this.#places[place] ?? 0) - 1;
    if (known >= 0) {
      return known;
    }
    const id = this.parent.length;
    this.#places[place] = id + 1;
    this.parent.push(parent);
    this.word.push(word);
    this.size.push(parent < 0 ? 1 : (this.size[parent] ?? 0) + 1);
    if (2 * this.parent.length > this.#places.length) {
      this.#grow();
    }
    return id;
  }

  /** Where an n-gram is, or would be. */
  #placeOf(parent: number, word: number): number {
    const mask = this.#places.length - 1;
    let mixed = Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let place = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const id = (this.#places[place] ?? 0) - 1;
      if (id < 0 || (this.word[id] === word && this.parent[id] === parent)) {
        return place;
      }
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (const [id, parent] of this.parent.entries()) {
      this.#places[this.#placeOf(parent, this.word[id] ?? 0)] = id + 1;
    }
  }

  /** The words of an n-gram in order. */
  wordsOf(id: number): number[] {
    const words: number[] = [];
    for (let at = id; at >= 0; at = this.parent[at] ?? -1) {
      words.push(this.word[at] ?? 0);
    }
    return words.reverse();
  }
}

/** How often n-grams occur, by number of n-gram. */
export class NgramCounts {
  readonly tree = new NgramTree();
  readonly #lastPaper: number[] = [];
  /** In how many papers. */
  readonly papers: number[] = [];
  /** In how many titles. */
  readonly titles: number[] = [];
  /** How often altogether. */
  readonly total: number[] = [];
  /** How often the phrase ends with it. */
  readonly atEnd: number[] = [];

  count(id: number, paper: number, inTitle: boolean, atEnd: boolean): void {
    const isNewHere = this.#lastPaper[id] !== paper;
    this.#lastPaper[id] = paper;
    this.papers[id] = (this.papers[id] ?? 0) + (isNewHere ? 1 : 0);
    // A title stands before its abstract, so the first sight decides.
    this.titles[id] = (this.titles[id] ?? 0) + (isNewHere && inTitle ? 1 : 0);
    this.total[id] = (this.total[id] ?? 0) + 1;
    this.atEnd[id] = (this.atEnd[id] ?? 0) + (atEnd ? 1 : 0);
  }

  papersWith(id: number | undefined): number {
    return id === undefined ? 0 : (this.papers[id] ?? 0);
  }
}

/**
 * Counts words, and rows of words whose parts are in at least `fewestPapers` papers each: a row is
 * never more frequent than its parts, so nothing frequent is missed.
 */
export function* countNgrams(corpus: Corpus, fewestPapers: number): Steps<NgramCounts> {
  const counts = new NgramCounts();
  const counter = new NgramCounter(corpus.lexicon, counts, fewestPapers);
  for (let size = 1; size <= longestNgram; size++) {
    for (const [paper, { forms, titleLength }] of corpus.papers.entries()) {
      counter.count(size, paper, forms, titleLength);
      if (paper % papersPerStep === papersPerStep - 1) {
        yield;
      }
    }
  }
  return counts;
}

class NgramCounter {
  readonly #lexicon: Lexicon;
  readonly #counts: NgramCounts;
  readonly #fewestPapers: number;

  constructor(lexicon: Lexicon, counts: NgramCounts, fewestPapers: number) {
    this.#lexicon = lexicon;
    this.#counts = counts;
    this.#fewestPapers = fewestPapers;
  }

  count(size: number, paper: number, forms: Int32Array, titleLength: number): void {
    const words = forms.map((form) => this.#lexicon.wordOfForm(form));
    for (let start = 0; start + size <= words.length; start++) {
      const parent = this.#row(words, start, size - 1);
      const last = words[start + size - 1] ?? BREAK;
      if (parent !== undefined && this.#mayEnd(last, size)) {
        const id = this.#counts.tree.add(parent, last);
        const atEnd = this.#endsPhrase(words[start + size] ?? BREAK);
        this.#counts.count(id, paper, start < titleLength, atEnd);
      }
    }
  }

  /** The frequent n-gram of `size` words at `start`, if it can go on; −1 for none of no words. */
  #row(words: Int32Array, start: number, size: number): number | undefined {
    let at = -1;
    for (let offset = 0; offset < size; offset++) {
      const word = words[start + offset] ?? BREAK;
      const next = word === BREAK ? undefined : this.#counts.tree.find(at, word);
      if (next === undefined || this.#counts.papersWith(next) < this.#fewestPapers) {
        return undefined;
      }
      at = next;
    }
    return at;
  }

  #mayEnd(word: number, size: number): boolean {
    const kind = word === BREAK ? 'stop' : this.#lexicon.kinds[word];
    if (kind === 'stop') {
      return false;
    }
    if (size === 1) {
      return kind !== 'connector';
    }
    // "Mixture of" is kept to carry the word to come, and never chosen.
    return kind === 'connector'
      ? size < longestNgram
      : this.#counts.papersWith(this.#counts.tree.find(-1, word)) >= this.#fewestPapers;
  }

  #endsPhrase(next: number): boolean {
    const kind = next === BREAK ? 'stop' : this.#lexicon.kinds[next];
    return kind === 'stop' || kind === 'connector';
  }
}
