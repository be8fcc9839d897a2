import type { Steps } from '../../steps';
import type { Corpus } from './corpus';
import { BREAK, type Lexicon } from './lexicon';

/** Words of the longest n-gram. */
export const longestNgram = 3;

/** Papers counted between two steps. */
const papersPerStep = 16;

/** Numbers of words stay below; the product with the number of n-grams stays exact. */
const fanOut = 2 ** 24;

/** Rows of words as a tree: every row hangs below the one without its last word. */
export class NgramTree {
  readonly #children = new Map<number, number>();
  /** Number of the n-gram without the last word, −1 for a single word. */
  readonly parent: number[] = [];
  /** Last word. */
  readonly word: number[] = [];
  /** Length in words. */
  readonly size: number[] = [];

  /** @param parent −1 for a single word */
  find(parent: number, word: number): number | undefined {
    return this.#children.get((parent + 1) * fanOut + word);
  }

  add(parent: number, word: number): number {
    const key = (parent + 1) * fanOut + word;
    const known = this.#children.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = this.parent.length;
    this.#children.set(key, id);
    this.parent.push(parent);
    this.word.push(word);
    this.size.push(parent < 0 ? 1 : (this.size[parent] ?? 0) + 1);
    return id;
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
