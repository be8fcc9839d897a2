import { readableTitle } from './readableTitle';
import { letterCommands } from './tex/texSymbols';
import { foldTerm } from './tokens';

/** Names of Greek letters, so that `α`, `\alpha` and a stripped `alpha` are one. */
const greekNames: ReadonlyMap<string, string> = new Map(
  [...letterCommands]
    .filter(([name]) => /^[a-z]+$/.test(name) && !/^(?:var|text)/.test(name))
    .map(([name, letter]) => [letter, name]),
);

/** A letter or two on their own are symbols; longer runs are words of the Greek language. */
const greekSymbols = /(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu;

/**
 * The key under which renderings of one title meet: TeX made readable or stripped, upper and lower
 * case, accents, ligatures, kinds of dashes and quotes, punctuation and white space make no
 * difference. Letters of every script count. Not for showing.
 *
 * Never empty for a title that has something to see: one without any letter or digit is its own key.
 */
export function normalizeTitle(title: string): string {
  const plain = plainTitle.test(title) && !maybeTex.test(title) ? normalizePlain(title) : '';
  if (plain !== '') {
    return plain;
  }
  const key = foldTerm(readableTitle(title))
    .replace(greekSymbols, nameGreek)
    // What TeX sets small belongs to its letter, whether or not it could be made readable.
    .replace(/(?<=[\p{L}\p{N}])[_^]+(?=[\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return key === '' ? title.toLowerCase().replace(/\s+/g, ' ').trim() : key;
}

/** Titles of ASCII in which nothing can be TeX, as most are: these at a fraction of the cost. */
const plainTitle = /^[A-Za-z0-9 !"#%&()*+,\-./:;<=>?@[\]|]*$/;
const maybeTex = /math|text|bold|http/;

function normalizePlain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function nameGreek(letters: string): string {
  return Array.from(letters, (letter) => greekNames.get(letter) ?? letter).join('');
}
