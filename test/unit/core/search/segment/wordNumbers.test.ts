import { describe, expect, it } from 'vitest';
import { WordBatch } from '../../../../../src/core/search/analysis/wordBatch';
import { readWords } from '../../../../../src/core/search/analysis/wordReader';
import { WordNumbers } from '../../../../../src/core/search/segment/wordNumbers';

/** More than there are places for at first. */
const words = Array.from({ length: 5000 }, (_, index) => `w${(index * 7919).toString(36)}`);

function numbered(): WordNumbers {
  const numbers = new WordNumbers();
  for (const word of words) {
    numbers.of(word);
  }
  return numbers;
}

function numbersIn(numbers: WordNumbers, text: string): number[] {
  const batch = new WordBatch();
  readWords(text, batch);
  const found = new Uint32Array(batch.size);
  numbers.ofAll(batch, found);
  return [...found];
}

function expectAll(numbers: WordNumbers): void {
  expect(numbers.size).toBe(words.length);
  for (const [number, word] of words.entries()) {
    expect(numbers.find(word)).toBe(number);
    expect(numbers.at(number)).toBe(word);
  }
  expect(numbers.find('unknown')).toBe(-1);
}

describe('WordNumbers', () => {
  it('gives words numbers in the order they come, one by one or a text at a time', () => {
    expectAll(numbered());
    const numbers = new WordNumbers();
    const all = Array.from(words.keys());
    expect(numbersIn(numbers, words.join(' '))).toEqual(all);
    expect(numbersIn(numbers, words.join(' ').toUpperCase())).toEqual(all);
    expectAll(numbers);
  });

  it('gives a new word that stands twice in a text one number', () => {
    const numbers = new WordNumbers();
    expect(numbersIn(numbers, 'One two one; three TWO')).toEqual([0, 1, 0, 2, 1]);
  });

  it('has the same numbers again from what is kept, in one part or in two', () => {
    const { bytes, starts } = numbered();
    const upTo = (end: number) => ({ bytes, starts: starts.slice(0, end + 1) });
    const whole = new WordNumbers();
    whole.append({ ...upTo(5000), places: numbered().placesUpTo(5000) }, 0);
    expectAll(whole);
    const inTwo = new WordNumbers();
    inTwo.append({ ...upTo(3000), places: numbered().placesUpTo(3000) }, 0);
    const from = starts[3000] ?? 0;
    const rest = starts.slice(3000, 5001).map((start) => start - from);
    inTwo.append(
      { bytes: bytes.slice(from, starts[5000]), starts: rest, places: new Uint32Array(0) },
      0,
    );
    expectAll(inTwo);
  });
});
