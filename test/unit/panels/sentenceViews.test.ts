import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../../src/panels/segments';
import { abstractText } from '../../../src/panels/sentenceViews';
import { segmentsText } from '../../../src/shared/segment';
import { anyText } from '../core/text/hostileText';

function sentencesOf(printed: string): string[] {
  return abstractText(shownText(printed)).sentences.map(({ segments }) => segmentsText(segments));
}

describe('abstractText', () => {
  it('parts an abstract into sentences, which add up to it', () => {
    expect(sentencesOf('Bees fly. They do!  Why?')).toEqual(['Bees fly. ', 'They do!  ', 'Why?']);
    fc.assert(
      fc.property(anyText, (printed) => {
        const shown = shownText(printed);
        const { sentences, claims } = abstractText(shown);
        expect(segmentsText(sentences.flatMap(({ segments }) => segments))).toBe(shown.text);
        expect(sentences.every(({ segments }) => segments.length > 0)).toBe(true);
        expect(claims.every(({ sentence }) => sentence < sentences.length)).toBe(true);
      }),
    );
  });

  it('keeps formulas and links in one piece', () => {
    expect(sentencesOf('It is $a. B$ then. So.')).toEqual(['It is a. B then. ', 'So.']);
    const { sentences } = abstractText(shownText('See https://a.org/x. Then rest.'));
    expect(sentences.map(({ segments }) => segments.map(({ kind }) => kind))).toEqual([
      ['text', 'link', 'text'],
      ['text'],
    ]);
  });

  it('leads from each figure to its sentence, naming it once', () => {
    const { claims } = abstractText(
      shownText('It is old. It saves 12 % of fuel. Yes, 12 %, 3 ms.'),
    );
    expect(claims).toEqual([
      { text: '12 %', sentence: 1 },
      { text: '3 ms', sentence: 2 },
    ]);
  });
});
