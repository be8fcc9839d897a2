import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../../src/core/text/wordDiff';

function marked(before: string, after: string): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => signs[kind].join(text))
    .join('');
}

const wordList = fc.array(
  fc.constantFrom('tide', 'rises', 'falls', '$x + 1$', 'the', '.', 'Öl', '潮'),
  { maxLength: 30 },
);
const words = wordList.map((list) => list.join(' '));

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('a diff of words', () => {
  it('shows what was taken out and what was put in its place', () => {
    expect(marked('The tide rises slowly.', 'The tide falls.')).toBe(
      'The tide [-rises slowly-]{+falls+}.',
    );
    expect(marked('', 'Tides')).toBe('{+Tides+}');
    expect(marked('Tides', '')).toBe('[-Tides-]');
  });

  it('takes no notice of white space, and takes a formula as one word', () => {
    expect(marked('The  tide\nrises ', 'The tide rises')).toBe('The tide rises');
    expect(marked('of $x + 1$ days', 'of $x + 2$ days')).toBe('of [-$x + 1$ -]{+$x + 2$ +}days');
  });

  it('gives both texts, for any two', () => {
    const any = fc.oneof(words, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, any, (before, after) => {
        const spans = wordDiff(before, after);
        const without = (left: string): string =>
          plain(spans.map(({ kind, text }) => (kind === left ? '' : text)).join(''));
        expect(without('added')).toBe(plain(before));
        expect(without('removed')).toBe(plain(after));
      }),
    );
  });

  it('keeps as many words as can be kept', () => {
    fc.assert(
      fc.property(wordList, fc.infiniteStream(fc.boolean()), (list, keeps) => {
        const kept = list.filter(() => keeps.next().value);
        const spans = wordDiff(list.join(' '), kept.join(' '));
        expect(spans.filter(({ kind }) => kind === 'added')).toEqual([]);
      }),
    );
  });

  it('shows long texts that share nothing as a whole', () => {
    const long = (word: string): string => `${word} `.repeat(5000);
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
