import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/text/sentences';
import { anyText, longTexts } from './hostileText';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['marks', ['Tides turn.', 'Do they?', 'They do!', 'Then “they stop.”', 'We look']],
    [
      'quotes and parentheses',
      [
        'It ended (so they say.)',
        '"We left."',
        '(See below.) Then rain.'.slice(0, 12),
        'Then rain.',
      ],
    ],
    ['numbers in front', ['We ask.', '3 models answer.']],
    ['names like iPhone', ['We test it.', 'mRNA works.', 'iPads too.']],
    ['addresses', ['Code is at https://example.org/a.b.', 'We thank you.']],
    ['etc.', ['We had tea, cake, etc.', 'Brains like it.']],
    ['Chinese', ['我们提出方法。', '结果很好！']],
  ])('parts sentences by %s', (_, sentences) => {
    const separator = sentences[0]?.endsWith('。') ? '' : ' ';
    expect(sentencesOf(sentences.join(separator))).toEqual(sentences);
  });

  it.each([
    'Many worms (e.g. C. elegans, i.e. a nematode) sleep.',
    'As Byron et al. (1843) and Byron et al. Engines show, it runs.',
    'See Fig. 2, Eq. 3 and Sec. A for J. S. Bach vs. Handel.',
    'Accuracy rises from 3.5 to 4.25% in 20.4s vs. 112.5s.',
    'We use a.b.c notation and version 2.0.1 of tool.py here.',
    'What about ... this?',
    'Dr. Byron and Prof. Sand met Mrs. Dalloway approx. 10 times.',
    'Wait! said the tide.',
  ])('keeps %j whole', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('ends after an initial or "et al." where a sentence plainly begins', () => {
    expect(sentencesOf('We chose plan B. We won. So did Byron et al. They wrote.')).toHaveLength(4);
  });

  it('parts sentences that lost the space between them', () => {
    expect(sentencesOf('The tide has turned.However, we stay.')).toHaveLength(2);
    expect(sentencesOf('We call foo.This() and a.The')).toHaveLength(1);
  });

  it('ends at an empty line, not at a line break', () => {
    expect(sentencesOf('One line\nand on\n \nanother')).toEqual(['One line\nand on', 'another']);
  });

  it('covers all of any text but white space, in order, trimmed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(done, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          done = end;
        }
        expect(text.slice(done).trim()).toBe('');
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(200_000)) {
      expect(splitSentences(text).length, name).toBeLessThan(text.length);
    }
  });
});
