import { describe, expect, it } from 'vitest';
import { anyLineFits, SoughtText } from '../../../../src/core/dump/signs';

const tide = /[^\S\r\n]*tide \d+/y;

describe('a line that holds a sign', () => {
  it.each([
    ['at the start of a text', 'tide 2'],
    ['at the end of a text', 'pier\nthe gulls\ntide 2'],
    ['below others that hold the sign and do not fit', 'a tide\nno tide 2\n  tide 2\n'],
    ['between carriage returns', 'pier\rtide 2\rgulls\r'],
    ['between carriage returns of lines below', 'a tide\npier\r  tide 2'],
    ['in CRLF', 'pier\r\ntide 2\r\n'],
  ])('is found %s', (_, text) => {
    expect(anyLineFits(new SoughtText(text), 'tide', tide)).toBe(true);
  });

  it.each([
    ['within a line', 'the tide 2\n'],
    ['behind a carriage return with other words', 'pier\rthe tide 2\r'],
    ['in an empty text', ''],
  ])('is not found %s', (_, text) => {
    expect(anyLineFits(new SoughtText(text), 'tide', tide)).toBe(false);
  });

  it.each(['\n', '\r', '\r\n'])('has to end in what is asked for (%j)', (lineBreak) => {
    const sought = (...lines: string[]): SoughtText => new SoughtText(lines.join(lineBreak));
    expect(anyLineFits(sought('tide 2)  ', 'pier'), 'tide', tide, ')')).toBe(true);
    expect(anyLineFits(sought('tide 2', 'pier)'), 'tide', tide, ')')).toBe(false);
  });
});
