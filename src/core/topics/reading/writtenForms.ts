import type { Corpus } from './corpus';
import { NgramTree } from './ngrams';

/** A plural used at least so often, beside the singular, is the better name of a field. */
const pluralShare = 0.4;

/**
 * Finds how most papers write a term: "spiking neural networks", "fMRI", "Gaussian processes".
 * Capitals count only where nothing but the word itself asks for them.
 */
export class WrittenForms {
  readonly #corpus: Corpus;
  /** Rows of written forms. */
  readonly #rows = new NgramTree();
  readonly #times: number[] = [];
  readonly #rowsOf = new Map<number, Set<number>>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Takes note of one mention of a term: forms `start` to `end` of a paper. */
  add(term: number, paper: number, start: number, end: number): void {
    const forms = this.#corpus.papers[paper]?.forms;
    let row = -1;
    for (let at = start; at < end; at++) {
      row = this.#rows.add(row, forms?.[at] ?? 0);
    }
    // Without holes: arrays that have many are slow.
    while (this.#times.length <= row) {
      this.#times.push(0);
    }
    this.#times[row] = (this.#times[row] ?? 0) + 1;
    const rows = this.#rowsOf.get(term);
    if (rows) {
      rows.add(row);
    } else {
      this.#rowsOf.set(term, new Set([row]));
    }
  }

  /** The form of a term that is used most; in plural, where that is usual as well. */
  bestOf(term: number): string {
    const counts = new Map<string, number>();
    for (const row of this.#rowsOf.get(term) ?? []) {
      const text = this.#textOf(row);
      counts.set(text, (counts.get(text) ?? 0) + (this.#times[row] ?? 0));
    }
    const ranked = [...counts].sort(
      ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
    );
    const [best, most] = ranked[0] ?? ['', 0];
    const plural = ranked.find(
      ([text, count]) =>
        text.endsWith('s') && text.startsWith(best.slice(0, -1)) && count >= pluralShare * most,
    );
    return best.endsWith('s') ? best : (plural?.[0] ?? best);
  }

  #textOf(row: number): string {
    let text = '';
    for (const form of this.#rows.wordsOf(row)) {
      const next = this.#usual(form);
      text += text === '' || text.endsWith('-') ? next.replace(/^-/, '') : ` ${next}`;
    }
    return withoutHyphens(text);
  }

  /** How a written form is written where nothing asks for a capital. */
  #usual(form: number): string {
    const written = this.#corpus.lexicon.forms[form] ?? '';
    const bare = withoutHyphens(written);
    const lower = bare.toLowerCase();
    const inLower = bare === lower ? 0 : this.#timesInside(lower);
    const keeps = this.#timesInside(bare) > inLower || (inLower === 0 && isAcronym(bare));
    return keeps ? written : written.toLowerCase();
  }

  /** How often sentences have a word just so, with or without a hyphen after it. */
  #timesInside(bare: string): number {
    const { lexicon, insideSentences } = this.#corpus;
    return [bare, `${bare}-`].reduce((sum, written) => {
      const form = lexicon.findForm(written);
      return sum + (form === undefined ? 0 : (insideSentences[form] ?? 0));
    }, 0);
  }
}

/** Whether a word is written as acronyms and product names are: "EEG", "fMRI", "GPT4". */
export function isAcronym(word: string): boolean {
  return /\p{L}[\p{Lu}\d]|\d\p{L}/u.test(word);
}

/** With a capital first letter, unless the first word is written in a way of its own ("fMRI"). */
export function sentenceCase(text: string): string {
  const first = /^\S+/.exec(text)?.[0] ?? '';
  const letter = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' || isAcronym(first) ? text : letter.toUpperCase() + text.slice(letter.length);
}

function withoutHyphens(written: string): string {
  return written.replace(/^-|-$/g, '');
}
