import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CiteLanguage } from '../../../../../src/core/cite/document/citeLanguage';
import { citeLanguageOf } from '../../../../../src/core/cite/document/citeLanguage';
import { citationText, citePlaceAt } from '../../../../../src/core/cite/document/citePlace';
import { isInFencedCode } from '../../../../../src/core/cite/document/fencedCode';
import { anyText, longTexts } from '../../text/hostileText';

/** The place at the `|` of a text. */
function placeIn(language: CiteLanguage, text: string): string | undefined {
  const cursor = text.indexOf('|');
  const place = citePlaceAt(language, text.slice(0, cursor), text.slice(cursor + 1));
  return place && `${place.typed}|${place.rest}`;
}

describe('a place that cites', () => {
  it.each([
    ['\\cite{|}', '|'],
    ['\\cite{sl|ow}', 'sl|ow'],
    ['\\citep*{a,b, sl|ow,c}', 'sl|ow'],
    ['\\citet[see][p.~3]{slow|}', 'slow|'],
    ['\\parencite [p. 3] {|', '|'],
    ['\\autocites[1]{one}(x){two}{thr|', 'thr|'],
    ['\\Textcite{a,\n  b,\n  |}', '|'],
    ['50\\% of \\nocite{x:y-z.|1}', 'x:y-z.|1'],
  ])('in LaTeX: %s', (text, place) => {
    expect(placeIn('latex', text)).toBe(place);
  });

  it.each(['\\textbf{|}', 'cite{|}', '% \\cite{|}', '\\cite{a} |', '\\cite{a\\b|}', '\\ref{x|}'])(
    'is none in LaTeX: %s',
    (text) => {
      expect(placeIn('latex', text)).toBeUndefined();
    },
  );

  it.each([
    ['@|', '|'],
    ['As @slow|2020 says', 'slow|2020'],
    ['[@a; see -@b|, p. 3]', 'b|'],
    ['(@{sl|ow})', 'sl|ow'],
    ['`code` @k|', 'k|'],
    ['@smith:2020|.', 'smith:2020|'],
  ])('in Markdown: %s', (text, place) => {
    expect(placeIn('markdown', text)).toBe(place);
  });

  it.each(['me@example|.org', '`@code|`', '@a b|', '\\@key|', '@@k|', 'git@|'])(
    'is none in Markdown: %s',
    (text) => {
      expect(placeIn('markdown', text)).toBeUndefined();
    },
  );

  it.each([
    ['As @slow|2020.', 'slow|2020'],
    ['#cite(<sl|ow>)', 'sl|ow'],
    ['https://example.org @k|', 'k|'],
  ])('in Typst: %s', (text, place) => {
    expect(placeIn('typst', text)).toBe(place);
  });

  it.each(['// @k|', 'a@k|', '#link("x|")'])('is none in Typst: %s', (text) => {
    expect(placeIn('typst', text)).toBeUndefined();
  });

  it('is looked for in any text, at once', () => {
    for (const language of ['latex', 'markdown', 'typst'] as const) {
      fc.assert(
        fc.property(anyText, anyText, (before, behind) => {
          const place = citePlaceAt(language, before, behind);
          expect(place === undefined || before.endsWith(place.typed)).toBe(true);
          expect(place === undefined || behind.startsWith(place.rest)).toBe(true);
        }),
      );
      for (const [, text] of [...longTexts(2000), ['cites', '\\cite[a]{b}'.repeat(180)] as const]) {
        expect(() => citePlaceAt(language, text, text)).not.toThrow();
        expect(() => citePlaceAt(language, `\\cite{${text}`, '')).not.toThrow();
      }
    }
  });
});

describe('what is inserted', () => {
  it.each([
    ['latex', undefined, '\\cite{k}'],
    ['latex', '', 'k'],
    ['latex', 'a', ',k'],
    ['markdown', undefined, '[@k]'],
    ['markdown', '', 'k'],
    ['markdown', 'a', '; @k'],
    ['typst', undefined, '@k'],
    ['typst', '', 'k'],
    ['typst', 'a', ' @k'],
  ] as const)('in %s, at %j, is %s', (language, typed, text) => {
    const place = typed === undefined ? undefined : { typed, rest: '' };
    expect(citationText(language, 'k', place)).toBe(text);
  });
});

describe('fenced code', () => {
  it.each([
    ['```\nx', true],
    ['```py\nx\n```\nx', false],
    ['~~~~\n```\nx', true],
    ['~~~~\n~~~\nx', true],
    ['a ``` b\nx', false],
    ['``` a ` b\nx', false],
    ['    ```\nx', false],
  ])('%j', (text, isCode) => {
    const lines = text.split('\n');
    expect(isInFencedCode(lines.length - 1, (line) => lines[line] ?? '')).toBe(isCode);
  });
});

describe('the language of a document', () => {
  it.each([
    ['latex', '/a.tex', 'latex'],
    ['plaintext', '/a.typ', 'typst'],
    ['markdown', '/README', 'markdown'],
    ['quarto', '/a.qmd', 'markdown'],
    ['plaintext', '/a.txt', undefined],
    ['python', '/a.py', undefined],
    ['bibtex', '/a.bib', undefined],
  ])('of %s at %s is %s', (id, path, language) => {
    expect(citeLanguageOf(id, path)).toBe(language);
  });
});
