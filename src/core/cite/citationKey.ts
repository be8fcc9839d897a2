import { arxivNumber } from '../library/names';
import type { Paper } from '../model';
import { hashText } from '../text/hash';
import { normalizeTitle } from '../text/normalizeTitle';
import { foldTerm } from '../text/tokens';
import { authorNames, certainDate } from './citation';
import { fillTemplate, parseTemplate, type TemplatePart } from './template';

/** The pattern of keys where none is set: `lovelace2024brain`. */
export const usualKeyPattern = '{author}{year}{title:1}';

/** Makes the key of a paper by what is known of it, whatever other papers there are. */
export type KeyMaker = (paper: Paper) => string;

/** Words that tell no title from another. */
const commonWords = new Set(
  'a an the on of in for to and or with from by via at as is are be do does can how what why when toward towards'.split(
    ' ',
  ),
);

/** Words of a title and authors that a placeholder without a number stands for, at most. */
const mostWords = 8;
const mostAuthors = 3;
/** Longest word and key, in characters. */
const longestWord = 32;
const longestKey = 100;

/**
 * Reads a pattern of keys. Placeholders:
 *
 * - `{author}`: family name of the first author; where none is known a telling word of the title
 * - `{authors:2}`: family names of so many authors
 * - `{year}`, `{year:2}`: the year, its last two digits; only where it is certain
 * - `{title:1}`: so many telling words of the title
 * - `{id}`: the arXiv number
 *
 * A name that begins with a capital, as `{Author}`, gives words that do. All else stands as it is.
 *
 * Keys are of ASCII letters, digits and single marks `_ - : .` within, begin with a letter, and are
 * read whole by BibTeX, pandoc and Typst. A paper that the pattern says nothing telling of has a hash.
 */
export function keyMaker(pattern: string): KeyMaker {
  const parts = parseTemplate(pattern.trim() === '' ? usualKeyPattern : pattern);
  return (paper) => keyOf(paper, parts);
}

function keyOf(paper: Paper, parts: readonly TemplatePart[]): string {
  const words = new KeyWords(paper);
  const key = cleaned(
    fillTemplate(parts, (name, count) => {
      const value = words.valueOf(name.toLowerCase(), count);
      return /^[A-Z]/.test(name) ? value.replace(/[a-z]+/g, capitalized) : value;
    }),
  );
  if (!words.isTelling) {
    return cleaned(`paper${key}${hashText(paper.id)}`);
  }
  // Only a letter in front is sure to be read as a key.
  return /^[a-z]/i.test(key) ? key : `paper${key}`;
}

/** What the placeholders of a pattern take from a paper; a word of the title is taken once. */
class KeyWords {
  readonly #paper: Paper;
  readonly #families: readonly string[];
  #titleWords: string[] | undefined;
  /** Whether anything was given out that tells the paper from others. */
  isTelling = false;

  constructor(paper: Paper) {
    this.#paper = paper;
    this.#families = authorNames(paper)
      .map(({ family }) => asciiOf(family))
      .filter((family) => family !== '');
  }

  valueOf(name: string, count: number | undefined): string {
    if (name === 'year') {
      return String(certainDate(this.#paper.published)?.year ?? '').slice(-(count ?? 4));
    }
    const words = this.#wordsOf(name, count);
    this.isTelling ||= words.length > 0;
    return words.join(' ');
  }

  #wordsOf(name: string, count: number | undefined): readonly string[] {
    switch (name) {
      case 'author':
        return this.#families.length > 0 ? this.#families.slice(0, 1) : this.#takeTitle(1);
      case 'authors':
        return this.#families.slice(0, count ?? mostAuthors);
      case 'title':
        return this.#takeTitle(count ?? mostWords);
      case 'id': {
        const number = arxivNumber(this.#paper.arxivId ?? '');
        return number === undefined ? [] : [number.replace('/', '-')];
      }
      default:
        return [];
    }
  }

  #takeTitle(count: number): readonly string[] {
    this.#titleWords ??= tellingWords(this.#paper.title);
    return this.#titleWords.splice(0, count);
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function tellingWords(title: string): string[] {
  return normalizeTitle(title)
    .split(' ')
    .map(asciiOf)
    .filter((word) => word.length > 1 && !commonWords.has(word));
}

function asciiOf(text: string): string {
  return foldTerm(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longestWord);
}

/** Marks are single and within: pandoc ends a key at two, and takes none at its end. */
function cleaned(key: string): string {
  return key
    .replace(/[^A-Za-z0-9_:.-]/g, '')
    .replace(/([:.-])[:.-]+/g, '$1')
    .slice(0, longestKey)
    .replace(/^[:._-]+|[:._-]+$/g, '');
}
