import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  contentRange,
  nextWithContent,
  offsetOf,
  splitLines,
  type Line,
} from '../../../../src/core/dump/lines';

describe('splitLines', () => {
  it.each([
    ['LF', 'a\n\nb'],
    ['CRLF', 'a\r\n\r\nb'],
    ['CR', 'a\r\rb'],
    ['all of them', 'a\r\n\rb'],
  ])('ends lines at %s', (_, text) => {
    expect(splitLines(text).map(({ content }) => content)).toEqual(['a', '', 'b']);
  });

  it('gives every line its number and its place without the line break', () => {
    expect(splitLines('\uFEFFnew\r\n x \n')).toEqual([
      { index: 0, start: 0, end: 4, content: 'new' },
      { index: 1, start: 6, end: 9, content: 'x' },
      { index: 2, start: 10, end: 10, content: '' },
    ]);
  });

  it('leaves nothing out but line breaks', () => {
    fc.assert(
      fc.property(textWithBreaks, (text) => {
        const lines = splitLines(text);
        const raw = lines.map(({ start, end }) => text.slice(start, end));
        expect(raw.every((line) => !/[\r\n]/.test(line))).toBe(true);
        expect(raw.join('\n')).toBe(text.replace(/\r\n?/g, '\n'));
        for (const line of lines) {
          const { start, end } = contentRange(text, line);
          expect(cleanText(text.slice(start, end))).toBe(line.content);
        }
      }),
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['drops soft hyphens and zero-width spaces', 'co\u00ADope\u200Brate\u2060', 'cooperate'],
    [
      'makes no-break and fixed-width spaces plain',
      '\u00A0Nov\u202F18,\u20072024\u3000',
      'Nov 18, 2024',
    ],
    ['trims joiners and marks of direction', '\u200E·\u200C \u200D\u200F', '·'],
    ['trims blanks behind invisible characters', '\u200B \u00A0x \u200B\u00A0', 'x'],
    ['keeps joiners inside of words', 'می\u200Cخوانم 👩\u200D🔬', 'می\u200Cخوانم 👩\u200D🔬'],
    ['keeps plain text', 'a  b', 'a  b'],
    ['makes blanks of any kind nothing', ' \t\u00A0\u200D\uFEFF', ''],
  ])('%s', (_, raw, content) => {
    expect(cleanText(raw)).toBe(content);
    expect(cleanText(content)).toBe(content);
  });
});

describe('offsetOf', () => {
  it('finds every character of a content in the text', () => {
    fc.assert(
      fc.property(textWithBreaks, (text) => {
        for (const line of splitLines(text)) {
          for (let place = 0; place < line.content.length; place++) {
            const character = text.charAt(offsetOf(text, line, place));
            expect([/\s/.test(character) ? cleanText(`|${character}|`) : `|${character}|`]).toEqual(
              [`|${line.content.charAt(place)}|`],
            );
          }
        }
      }),
    );
  });

  it('passes over invisible characters', () => {
    const text = '\u200B Feb\u00AD 2\u200B3 \u20601';
    const [line] = splitLines(text);
    const offsets = [0, 3, 5, 7].map((place) => line && offsetOf(text, line, place));
    expect(offsets).toEqual([2, 6, 9, 12]);
  });
});

describe('nextWithContent', () => {
  it.each([
    [0, 0],
    [1, 3],
    [3, 3],
    [4, 5],
    [9, 5],
  ])('from %i on is %i', (from, found) => {
    const lines: Line[] = splitLines('a\n\n \nb\n');
    expect(nextWithContent(lines, from)).toBe(found);
  });
});

const textWithBreaks = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', ' ', '\u00A0', '\u200B', '\u200D', '\u00AD', '\uFEFF'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
