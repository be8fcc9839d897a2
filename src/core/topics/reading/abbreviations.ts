import { keyOfWord } from './lexicon';
import { readWords, type Word } from './words';

/** What a short form stands for, as written where there is one and where there are many. */
export interface LongForm {
  readonly one: readonly Word[];
  readonly many: readonly Word[];
}

/** What short forms stand for, by {@link keyOfWord} of the short form. */
export type Abbreviations = ReadonlyMap<string, LongForm>;

const inBrackets = /\(([A-Za-z]{2,5})\)/g;

/** Longest long form that is looked for, in UTF-16 units. */
const longestForm = 80;

/** Long forms of more words are hardly ever what a field is called. */
const mostWords = 3;

/** In so many papers a short form has to be explained, in the same way in this part of them. */
const fewestPapers = 2;
const agreement = 0.6;

/** Whether a written form may be short for something: "MAP", not "map". */
export function isShortForm(written: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z]/.test(written) && written.length <= 7;
}

/**
 * Collects short forms from where papers explain them: "spiking neural networks (SNNs)". Only
 * those whose letters are just the initials of the words before (after Schwartz and Hearst 2003,
 * stricter).
 */
export class AbbreviationFinder {
  readonly #found = new Map<string, Map<string, Explained>>();

  /** Reads one paper's text. */
  read(text: string): void {
    const seen = new Set<string>();
    for (const match of text.matchAll(inBrackets)) {
      const short = match[1] ?? '';
      const words = longForm(
        text.slice(Math.max(0, match.index - longestForm), match.index),
        short,
      );
      const key = keyOfWord(short.toLowerCase());
      if (words !== undefined && !seen.has(key)) {
        seen.add(key);
        this.#note(key, words, isPlural(short));
      }
    }
  }

  /** The short forms on which the papers agree. */
  agreed(): Abbreviations {
    const abbreviations = new Map<string, LongForm>();
    for (const [short, forms] of this.#found) {
      const all = [...forms.values()].sort((one, other) => other.papers - one.papers);
      const total = all.reduce((sum, { papers }) => sum + papers, 0);
      const best = all[0];
      if (best && best.papers >= fewestPapers && best.papers >= agreement * total) {
        const one = best.one ?? best.many ?? [];
        abbreviations.set(short, { one, many: best.many ?? one });
      }
    }
    return abbreviations;
  }

  #note(key: string, words: readonly Word[], plural: boolean): void {
    const long = words.map(({ plain }) => keyOfWord(plain)).join(' ');
    const forms = this.#found.get(key) ?? new Map<string, Explained>();
    const known = forms.get(long) ?? { papers: 0 };
    known.papers++;
    if (plural) {
      known.many = plainer(known.many, words);
    } else {
      known.one = plainer(known.one, words);
    }
    forms.set(long, known);
    this.#found.set(key, forms);
  }
}

/** One long form of a short one. */
interface Explained {
  papers: number;
  one?: readonly Word[];
  many?: readonly Word[];
}

/** Of two ways to write the same, the one with fewer capitals. */
function plainer(known: readonly Word[] | undefined, words: readonly Word[]): readonly Word[] {
  const capitals = (form: readonly Word[]): number =>
    form.reduce((sum, { written }) => sum + (written.match(/\p{Lu}/gu)?.length ?? 0), 0);
  return known !== undefined && capitals(known) <= capitals(words) ? known : words;
}

function isPlural(short: string): boolean {
  return short.length > 2 && /[A-Z]s$/.test(short);
}

/** The words before a bracket whose initials are the letters in it. */
function longForm(before: string, short: string): readonly Word[] | undefined {
  if (!isShortForm(short)) {
    return undefined;
  }
  const initials = (isPlural(short) ? short.slice(0, -1) : short).toLowerCase();
  const starts = [...before.matchAll(/[\p{L}\p{N}]+/gu)].slice(-initials.length);
  const fits =
    starts.length === initials.length &&
    starts.every((word, at) => word[0].toLowerCase().startsWith(initials[at] ?? ' '));
  if (!fits) {
    return undefined;
  }
  const words = readWords(before.slice(starts[0]?.index).trim());
  const whole = words.filter((word) => word !== undefined);
  const isName = whole.length === words.length && whole.length >= 2 && whole.length <= mostWords;
  return isName ? whole : undefined;
}

/** The words for which a written form stands, where it is short for any. */
export function writtenOut(
  written: string,
  key: string,
  abbreviations: Abbreviations,
): readonly Word[] | undefined {
  const long = isShortForm(written) ? abbreviations.get(key) : undefined;
  return isPlural(written) ? long?.many : long?.one;
}
