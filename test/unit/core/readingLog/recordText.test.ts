import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecords } from '../../../../src/core/readingLog/recordText';
import { decodeText } from '../../../../src/host/decodeText';
import { arbitraryRecords, recordAt } from './arbitraryRecords';

const first = recordAt(1, 'title:möwe', { read: true });
const second = recordAt(2, 'arxiv:2401.01234', { starred: true });

describe('the text of the reading log', () => {
  it('gives back the records that were written', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(decodeRecords(encodeRecords(records))).toEqual({
          records,
          foreign: [],
          damaged: [],
        });
      }),
    );
  });

  it('is read the same where spaces make of a plain line one that is not', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const text = encodeRecords(records).replaceAll('\n{"v":2,', '\n{ "v": 2,');
        expect(decodeRecords(text).records).toEqual(decodeRecords(encodeRecords(records)).records);
      }),
    );
  });

  it('has numbers as JSON has them, and times that can be', () => {
    const line = (at: string): string => `{"v":2,"at":${at},"by":"w","paper":"p","read":true}`;
    expect(decodeRecords(line('12')).records).toHaveLength(1);
    for (const at of ['012', '99999999999999999', '-', '1e999', '8640000000000001']) {
      expect(decodeRecords(line(at))).toEqual({ records: [], foreign: [], damaged: [line(at)] });
    }
  });

  it('keeps what follows a record on its line out of the records', () => {
    const line = encodeRecords([first]).trim();
    expect(decodeRecords(`${line}${line}`).damaged).toEqual([`${line}${line}`]);
    expect(decodeRecords(`${line} \r\n`).records).toEqual([first]);
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
          const { records, damaged } = decodeRecords(text);
          expect(damaged).toEqual([]);
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
          ...whole,
          records: [...whole.records, ...after],
        });
        expect(before.slice(0, whole.records.length)).toEqual(whole.records);
        expect(whole.damaged.length).toBeLessThanOrEqual(1);
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
    expect(found.damaged).toHaveLength(1);
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
    '{"v":2,"at":1e300,"paper":"x","read":true}',
    '{"v":2,"at":1,"n":-1,"paper":"x","read":true}',
    '{"v":2,"at":1,"by":7,"paper":"x","read":true}',
    '{"v":"3","at":1,"paper":"x","read":true}',
    '{"v":1,"at":"1","paper":"x","read":true}',
    '{"v":1,"at":1,"paper":7,"read":true}',
    '{"v":1,"at":1,"read":true}',
  ])('are set apart: %s', (line) => {
    const text = `${encodeRecords([first])}\n${line}${encodeRecords([second])}`;
    expect(decodeRecords(text)).toEqual({ records: [first, second], foreign: [], damaged: [line] });
  });

  it('are not taken for damage when blank', () => {
    expect(decodeRecords('\n\n \r\n')).toEqual({ records: [], foreign: [], damaged: [] });
  });

  it('of a later version are kept as they are', () => {
    const line = '{"v":3,"at":1,"paper":"title:möwe","read":true,"mood":"x"}';
    expect(decodeRecords(line)).toEqual({ records: [], foreign: [line], damaged: [] });
  });

  it('do not spoil what is right in a record', () => {
    const line =
      '{"v":2,"at":1,"by":"m1.a","paper":"title:möwe","read":true,"note":7,"also":[7],"tags":{"a":1}}';
    expect(decodeRecords(line).records).toEqual([{ ...first, tags: {} }]);
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
    expect(decodeRecords(line).records).toEqual([{ ...first, by: '' }]);
  });
});

describe('a log of the first version', () => {
  it('is read, and written anew in the present one', () => {
    const line = '{"v":1,"at":5,"paper":"arxiv:1","also":["title:a"],"read":true,"starred":false}';
    const record = { at: 5, count: 0, by: '', paper: 'arxiv:1', also: ['title:a'] };
    const { records } = decodeRecords(line);
    expect(records).toEqual([{ ...record, read: true, starred: false }]);
    expect(decodeRecords(encodeRecords(records)).records).toEqual(records);
  });
});
