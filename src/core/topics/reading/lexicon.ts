import { readableText } from '../../text/readableTitle';
import { stem } from './stem';
import { isFunctionWord, kindOfWord, type WordKind } from './stopWords';
import type { TopicPaper } from '../topicPaper';
import { readWords } from './words';

/** Where a phrase cannot run on. */
export const BREAK = -1;

/** Longest part of a title or an abstract that is looked at, in UTF-16 units. */
const longestText = 6_000;

/** A paper as numbers of written forms, {@link BREAK} between phrases; the title stands first. */
export interface PaperWords {
  readonly forms: Int32Array;
  readonly titleLength: number;
}

/** The title and abstract of a paper as topics read them. */
export function textsOf(paper: TopicPaper): { title: string; abstract: string } {
  return {
    title: readableText(paper.title.slice(0, longestText)),
    abstract: readableText((paper.abstract ?? '').slice(0, longestText)),
  };
}

/** What equal words share: the stem, or the word itself where it carries grammar. */
export function keyOfWord(plain: string): string {
  return isFunctionWord(plain) || plain.startsWith('-') ? plain : stem(plain);
}

/**
 * Numbers the words of a library: every written form ("Spikes") belongs to one word ("spik"), which
 * stands for all forms with the same stem.
 */
export class Lexicon {
  readonly #formIds = new Map<string, number>();
  readonly #wordIds = new Map<string, number>();
  /** Written form by its number. */
  readonly forms: string[] = [];
  /** Number of the word to which a written form belongs. */
  readonly wordOf: number[] = [];
  /** What the forms of a word share, by number of word. */
  readonly keys: string[] = [];
  readonly kinds: WordKind[] = [];

  /** Numbers all words of a readable title and abstract, adding those not seen before. */
  read(title: string, abstract: string): PaperWords {
    const numbers: number[] = [];
    this.#append(numbers, title);
    const titleLength = numbers.length;
    numbers.push(BREAK);
    this.#append(numbers, abstract);
    return { forms: Int32Array.from(numbers), titleLength };
  }

  /** The number of a written form, if any paper has it. */
  findForm(written: string): number | undefined {
    return this.#formIds.get(written);
  }

  /** The number of a written form, added when it is new. */
  formId(written: string, plain: string): number {
    const known = this.#formIds.get(written);
    if (known !== undefined) {
      return known;
    }
    const id = this.forms.length;
    this.#formIds.set(written, id);
    this.forms.push(written);
    this.wordOf.push(this.#wordId(plain));
    return id;
  }

  /** The number of the word behind a form; {@link BREAK} for a break. */
  wordOfForm(form: number): number {
    return form === BREAK ? BREAK : (this.wordOf[form] ?? BREAK);
  }

  #append(numbers: number[], text: string): void {
    for (const word of readWords(text)) {
      numbers.push(word === undefined ? BREAK : this.formId(word.written, word.plain));
    }
  }

  #wordId(plain: string): number {
    const key = keyOfWord(plain);
    const known = this.#wordIds.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = this.keys.length;
    this.#wordIds.set(key, id);
    this.keys.push(key);
    this.kinds.push(kindOfWord(plain, key));
    return id;
  }
}
