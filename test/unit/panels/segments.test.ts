import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, textSegments, uniqueLinks } from '../../../src/panels/segments';
import { segmentsText } from '../../../src/shared/segment';

describe('shownText and textSegments', () => {
  it('tell links from text', () => {
    expect(textSegments(shownText('See https://example.org/a, and more.'))).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://example.org/a', url: 'https://example.org/a' },
      { kind: 'text', text: ', and more.' },
    ]);
  });

  it('keep formulas with their source, and say them in plain characters', () => {
    const segments = textSegments(shownText(String.raw`Bounds of $\alpha^2$ for moss`));
    expect(segments).toEqual([
      { kind: 'text', text: 'Bounds of ' },
      { kind: 'math', text: 'α²', tex: String.raw`\alpha^2`, display: false },
      { kind: 'text', text: ' for moss' },
    ]);
  });

  it('mark ranges and leave links whole', () => {
    const text = 'moss and https://example.org/moss and moss';
    const marks = [
      { start: 0, end: 4 },
      { start: 29, end: 33 },
      { start: 38, end: 42 },
    ];
    expect(textSegments(shownText(text, marks))).toEqual([
      { kind: 'mark', text: 'moss' },
      { kind: 'text', text: ' and ' },
      { kind: 'link', text: 'https://example.org/moss', url: 'https://example.org/moss' },
      { kind: 'text', text: ' and ' },
      { kind: 'mark', text: 'moss' },
    ]);
  });

  it('mark nothing where something hidden was taken out', () => {
    expect(textSegments(shownText('a\u202Emoss', [{ start: 2, end: 6 }]))).toEqual([
      { kind: 'text', text: 'amoss' },
    ]);
  });

  it('have nothing to show for nothing', () => {
    expect(textSegments(shownText(''))).toEqual([]);
  });

  it('lose and repeat nothing, whatever the text', () => {
    const words = fc.constantFrom(
      'moss',
      ' ',
      'https://example.org/a',
      '(',
      ').',
      '$',
      '\u202E',
      '\n',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const shown = shownText(text);
        const marks = [...shown.text.matchAll(/moss/g)].map(({ index }) => ({
          start: index,
          end: index + 4,
        }));
        const segments = textSegments({ ...shown, marks });
        expect(segmentsText(segments)).toBe(shown.text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });
});

describe('uniqueLinks', () => {
  it('keeps each address once, and only those of the web', () => {
    expect(
      uniqueLinks([
        { url: 'https://a.org', label: 'one' },
        { url: 'command:x', label: 'two' },
        { url: 'https://a.org', label: 'three' },
        { url: 'https://b.org', label: 'four' },
      ]),
    ).toEqual([
      { url: 'https://a.org', label: 'one' },
      { url: 'https://b.org', label: 'four' },
    ]);
  });
});
