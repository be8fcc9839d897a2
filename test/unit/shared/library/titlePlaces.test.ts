import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { titleNumbers, TitlePlaces } from '../../../../src/shared/library/titlePlaces';
import { plainLines } from '../../core/dump/plainText';

const titles = ['Lanterns in Fog', 'Ferns', 'A Slow Tide'];
const lines = plainLines({
  dailyPapers: true,
  listed: { month: 3, day: 4 },
  entries: titles.map((title) => ({
    title,
    abstract: `About ${title}, at length.`,
    meta: undefined,
  })),
});

describe('the places of titles', () => {
  it.each(['\n', '\r\n', '\r'])(
    'tell line, column and length, with lines that end in %j',
    (end) => {
      const text = lines.join(end);
      const dump = parseDump(text);
      const places = new TitlePlaces(titleNumbers(text, dump));
      expect(dump.entries.map(({ title }) => title)).toEqual(titles);
      const found = dump.entries.map((_, index) => places.at(index));
      expect(found).toEqual(
        titles.map((title) => ({ line: lines.indexOf(title), column: 0, length: title.length })),
      );
    },
  );

  it('are none of entries that are not there', () => {
    const places = new TitlePlaces(titleNumbers('', parseDump('')));
    expect([places.at(0), places.at(-1), places.at(7)]).toEqual([undefined, undefined, undefined]);
  });

  it('of a title on several lines tell the part on the first', () => {
    const text = 'one\n  A title\nthat goes on\n';
    const titleRange = { start: 6, end: text.length - 1 };
    const entry = { title: 'A title that goes on', parts: {}, titleRange, ...titleRange };
    expect(new TitlePlaces(titleNumbers(text, { entries: [entry] })).at(0)).toEqual({
      ...{ line: 1, column: 2, length: 'A title'.length },
    });
  });
});
