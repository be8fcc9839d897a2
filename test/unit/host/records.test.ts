import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/host/decodeText';
import {
  decodeRecords,
  encodeRecords,
  type ReadingRecord,
} from '../../../src/host/readingLog/records';
import { arbitraryRecords } from './arbitraryRecords';

const first: ReadingRecord = { v: 1, at: 1, paper: 'title:möwe', read: true };
const second: ReadingRecord = { v: 1, at: 2, paper: 'arxiv:2401.01234', starred: true };

describe('the text of the reading log', () => {
  it('gives back the records that were written', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(decodeRecords(encodeRecords(records))).toEqual({ records, skipped: 0 });
      }),
    );
  });

  it('has one record on each line', () => {
    const text = encodeRecords([{ ...first, paper: 'title:a\nb\r\u2028c' }, second]);
    expect(text.split('\n')).toHaveLength(3);
    expect(text.startsWith('\n')).toBe(true);
  });

  it('grows by what each window appends, in whatever order they write', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), arbitraryRecords), { maxLength: 6 }),
        (appended) => {
          const text = appended.map(([, records]) => encodeRecords(records)).join('');
          const { records, skipped } = decodeRecords(text);
          expect(skipped).toBe(0);
          expect(records).toEqual(appended.flatMap(([, written]) => written));
          for (const window of [true, false]) {
            const own = appended.filter(([by]) => by === window).flatMap(([, written]) => written);
            expect(records).toEqual(expect.arrayContaining(own));
          }
        },
      ),
    );
  });
});

describe('a log that was torn by a crash', () => {
  it('loses no record but the torn one, wherever it was cut', () => {
    const bytes = new TextEncoder().encode(encodeRecords([first, second]));
    const lineStart = new TextEncoder().encode(encodeRecords([first])).length;
    for (let cut = 0; cut < bytes.length; cut++) {
      const { records } = decodeRecords(decodeText(bytes.subarray(0, cut)));
      expect(records).toEqual(cut < lineStart ? [] : [first]);
    }
  });

  it('takes new records after any cut', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, fc.nat(), (before, after, at) => {
        const bytes = new TextEncoder().encode(encodeRecords(before));
        const kept = bytes.subarray(0, at % (bytes.length + 1));
        const whole = decodeRecords(decodeText(kept));
        const grown = new Uint8Array([...kept, ...new TextEncoder().encode(encodeRecords(after))]);
        expect(decodeRecords(decodeText(grown))).toEqual({
          records: [...whole.records, ...after],
          skipped: whole.skipped,
        });
        expect(before.slice(0, whole.records.length)).toEqual(whole.records);
        expect(whole.skipped).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('loses only the lines that a bad sector has hit', () => {
    const records = Array.from({ length: 20 }, (_, at) => ({ ...first, at }));
    const bytes = new TextEncoder().encode(encodeRecords(records));
    const third = new TextEncoder().encode(encodeRecords(records.slice(0, 3))).length;
    bytes.fill(0, third - 30, third - 1);
    const found = decodeRecords(decodeText(bytes));
    expect(found.records).toEqual(records.toSpliced(2, 1));
    expect(found.skipped).toBe(1);
  });
});

describe('lines that are no record', () => {
  it.each([
    'not json',
    '[]',
    'null',
    '"read"',
    '1',
    '{}',
    '{"v":2,"at":1,"paper":"x","read":true}',
    '{"v":1,"at":"1","paper":"x","read":true}',
    '{"v":1,"at":1,"paper":7,"read":true}',
    '{"v":1,"at":1,"read":true}',
  ])('are counted and passed over: %s', (line) => {
    const text = `${encodeRecords([first])}\n${line}${encodeRecords([second])}`;
    expect(decodeRecords(text)).toEqual({ records: [first, second], skipped: 1 });
  });

  it('are not taken for damage when blank', () => {
    expect(decodeRecords('\n\n \r\n')).toEqual({ records: [], skipped: 0 });
  });

  it('do not hide what a later version adds to a record', () => {
    const line = '{"v":1,"at":1,"paper":"title:möwe","read":true,"note":"x","also":[7]}';
    expect(decodeRecords(line)).toEqual({ records: [first], skipped: 0 });
  });

  it('of any kind do no harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (text, json) => {
        const { records } = decodeRecords(`${text}\n${json}${encodeRecords([second])}`);
        expect(records.at(-1)).toEqual(second);
      }),
    );
  });

  it('cannot give a paper the state of another by a prototype', () => {
    const line = '{"__proto__":{"starred":true},"v":1,"at":1,"paper":"title:möwe","read":true}';
    expect(decodeRecords(line).records).toEqual([first]);
  });
});
