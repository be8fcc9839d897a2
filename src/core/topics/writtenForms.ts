import type { Corpus } from './corpus';
import { BREAK, type Lexicon, type PaperWords } from './lexicon';

/** A plural used at least so often, beside the singular, is the better name of a field. */
const pluralShare = 0.4;

/**
 * Finds how most papers write a term: "spiking neural networks", "fMRI", "Gaussian processes".
 * Capitals count only where nothing but the word itself asks for them.
 */
export class WrittenForms {
  readonly #lexicon: Lexicon;
  readonly #papers: readonly PaperWords[];
  readonly #usual: string[] = [];
  readonly #counts = new Map<number, Map<string, number>>();

  constructor({ lexicon, papers }: Corpus) {
    this.#lexicon = lexicon;
    this.#papers = papers;
    const counts = countInsideSentences(papers, lexicon.forms.length);
    const byText = new Map<string, number>();
    for (const [form, written] of lexicon.forms.entries()) {
      const bare = withoutHyphens(written);
      byText.set(bare, (byText.get(bare) ?? 0) + (counts[form] ?? 0));
    }
    for (const [form, written] of lexicon.forms.entries()) {
      const bare = withoutHyphens(written);
      const lower = bare.toLowerCase();
      const isName = isAcronym(bare);
      const keeps =
        (byText.get(bare) ?? 0) > (byText.get(lower) ?? 0) || (isName && !byText.get(lower));
      this.#usual[form] = bare === lower || keeps ? written : written.toLowerCase();
    }
  }

  /** Takes note of one mention of a term. */
  add(term: number, paper: number, start: number, end: number): void {
    const forms = this.#papers[paper]?.forms.subarray(start, end) ?? new Int32Array();
    const text = this.#textOf(forms);
    const counts = this.#counts.get(term) ?? new Map<string, number>();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    this.#counts.set(term, counts);
  }

  /** The form of a term that is used most; in plural, where that is usual as well. */
  bestOf(term: number): string {
    const counts = [...(this.#counts.get(term) ?? [])].sort(
      ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
    );
    const [best, most] = counts[0] ?? ['', 0];
    const plural = counts.find(
      ([text, count]) =>
        text.endsWith('s') && text.startsWith(best.slice(0, -1)) && count >= pluralShare * most,
    );
    return best.endsWith('s') ? best : (plural?.[0] ?? best);
  }

  #textOf(forms: Int32Array): string {
    let text = '';
    for (const form of forms) {
      const next = this.#usual[form] ?? this.#lexicon.forms[form] ?? '';
      text += text === '' || text.endsWith('-') ? next.replace(/^-/, '') : ` ${next}`;
    }
    return withoutHyphens(text);
  }
}

/** Whether a word is written as acronyms and product names are: "EEG", "fMRI", "GPT4". */
export function isAcronym(word: string): boolean {
  return /\p{L}[\p{Lu}\d]|\d\p{L}/u.test(word);
}

/** With a capital first letter, unless the first word is written in a way of its own ("fMRI"). */
export function sentenceCase(text: string): string {
  const first = /^\S+/.exec(text)?.[0] ?? '';
  return isAcronym(first) ? text : capitalized(text);
}

function capitalized(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}

/** How often each form stands in abstracts other than after a break, where it may be a first word. */
function countInsideSentences(papers: readonly PaperWords[], forms: number): Int32Array {
  const counts = new Int32Array(forms);
  for (const { forms: words, titleLength } of papers) {
    for (let at = titleLength + 1; at < words.length; at++) {
      const form = words[at] ?? BREAK;
      if (form !== BREAK && words[at - 1] !== BREAK) {
        counts[form] = (counts[form] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function withoutHyphens(written: string): string {
  return written.replace(/^-|-$/g, '');
}
