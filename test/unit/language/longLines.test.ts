import { describe, expect, it } from 'vitest';
import { longLines } from '../../../src/language/longLines';

describe('longLines', () => {
  it('finds the first and counts all', () => {
    expect(longLines('ab\nabcde\nabc\nabcdef', 5)).toEqual({ first: 1, count: 2 });
  });

  it('finds none in short lines and in no text', () => {
    expect(longLines('abcd\nabcd\n', 5)).toEqual({ first: undefined, count: 0 });
    expect(longLines('', 5)).toEqual({ first: undefined, count: 0 });
  });

  it('takes the last line without a line break', () => {
    expect(longLines('\nabcde', 5)).toEqual({ first: 1, count: 1 });
  });
});
