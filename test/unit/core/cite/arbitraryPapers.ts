import fc from 'fast-check';
import { citationOf } from '../../../../src/core/cite/citation';
import type { Certainty, Paper } from '../../../../src/core/model';
import { paper, published } from './papers';

/** Characters of every class that formats and scripts treat in ways of their own. */
export const characterClasses: Readonly<Record<string, readonly string[]>> = {
  letters: ['worm', 'Tide', 'ocean', 'Glass', 'X', 'of', 'and', 'the'],
  texSpecials: ['\\', '{', '}', '$', '&', '%', '#', '_', '^', '~', '{}', '$$', '\\&', '%%'],
  quotes: ['"', "'", '`', '“', '”', '«', '»', '„', '‘', '’', '"a"', "'b'"],
  separators: [',', ';', ':', '.', '|', '/', '--', '---', '-', '–', '—', '=', '+', '@', '!', '?'],
  markup: ['<b>', '</b>', '&amp;', '[x]', '](', '*', '**', '>', '<!--', '#', '- ', '1.'],
  accented: ['é', 'Ö', 'ß', 'ñ', 'ł', 'ø', 'ç', 'Å', 'ž', 'ğ', 'e\u0301', 'ı'],
  greekAndSigns: ['α', 'Ω', 'λ', 'β₁', 'x²', '∈', '≤', '∞', '→', 'ℓ', 'ℝ', '±', '×'],
  cjk: ['深度学习', '潮', 'かな', 'カタカナ', '한국어', '，', '。', '「', '」'],
  rightToLeft: ['עברית', 'مرحبا', 'שלום', 'فارسی'],
  cyrillic: ['Привет', 'Ж', 'ё'],
  emoji: ['😀', '🌊', '👩‍🔬', '🇫🇷', '❤️'],
  breaks: ['a\nb', 'a\r\nb', 'a\tb', 'a\u2028b', 'a\u0085b', '\n\n'],
  controls: ['a\u0000b', '\u001B[31m', '\u202Ea', '\u0007', 'x\u200Fy', '\uFEFF'],
  formulas: ['=1+1', '@SUM(A1)', '-2+3', '+1', "=cmd|'/C calc'!A0"],
};

const fragment = fc
  .constantFrom(...Object.values(characterClasses))
  .chain((fragments) => fc.constantFrom(...fragments));

/** A text of many classes of characters, now with blanks between them and now without. */
export const mixedText = fc
  .array(fc.tuple(fragment, fc.constantFrom('', ' ', ' ')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

const personName = fc.oneof(
  fc.constantFrom(
    'Ada Byron',
    'Sand, George',
    'Colette',
    'Émilie du Châtelet',
    '王 小明',
    'A and B',
  ),
  mixedText,
);

const arxivId = fc
  .tuple(fc.integer({ min: 7, max: 29 }), fc.integer({ min: 1, max: 12 }), fc.nat(99_999))
  .map(([year, month, number]) =>
    [year, month]
      .map((part) => String(part).padStart(2, '0'))
      .concat('.', String(number).padStart(5, '0'))
      .join(''),
  );

/** A paper whose texts are of every class of characters, with more or less known of it. */
export const arbitraryPaper: fc.Arbitrary<Paper> = fc
  .record({
    title: fc.oneof({ weight: 4, arbitrary: mixedText }, { weight: 1, arbitrary: fc.string() }),
    abstract: fc.option(mixedText, { nil: undefined }),
    authors: fc.option(fc.array(personName, { maxLength: 4 }), { nil: undefined }),
    organization: fc.option(mixedText, { nil: undefined }),
    arxivId: fc.option(arxivId, { nil: undefined }),
    certainty: fc.option(fc.constantFrom<Certainty>('printed', 'pinned', 'earliest', 'unknown'), {
      nil: undefined,
    }),
    authorCount: fc.option(fc.nat(20), { nil: undefined }),
  })
  .map(({ title, abstract, authors, organization, arxivId: number, certainty, authorCount }) =>
    paper({
      id: number === undefined ? `title:${title}` : `arxiv:${number}`,
      title,
      ...(abstract !== undefined && { abstract }),
      ...(authors && { authors }),
      ...(organization !== undefined && { organization: { name: organization } }),
      ...(number !== undefined && { arxivId: number }),
      ...(certainty && { published: published(certainty) }),
      ...(authorCount !== undefined && { authorCount }),
    }),
  )
  // No library has a paper without anything to see in its title.
  .filter((arbitrary) => citationOf(arbitrary).title !== '');

/** Some papers, each with an id of its own. */
export const arbitraryPapers = fc.uniqueArray(arbitraryPaper, {
  maxLength: 6,
  selector: ({ id }) => id,
});
