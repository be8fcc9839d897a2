import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packEntries } from '../../../../src/core/dump/packedDump';
import { TextPool } from '../../../../src/core/dump/textPool';
import {
  abstractKept,
  isSameKept,
  readText,
  type KeptText,
} from '../../../../src/core/text/storedText';
import { entry } from '../library/builders';
import { elsewhere } from './textsElsewhere';

describe('a pool of texts', () => {
  it('gives back the same text, whatever it is and whatever came before', () => {
    const pool = new TextPool();
    const long = fc.string({ unit: 'binary', minLength: 190, maxLength: 230 });
    fc.assert(
      fc.property(fc.oneof(long, fc.string({ unit: 'binary' })), (text) => {
        expect(pool.copy(text)).toBe(text);
        expect(pool.copy(text)).toBe(text);
      }),
    );
  });

  it('tells long texts apart that begin alike and are as long', () => {
    const pool = new TextPool();
    const [one, other] = ['a', 'b'].map((end) => `${'The same beginning. '.repeat(20)}${end}`);
    expect([one, other, one].map((text) => pool.copy(text ?? ''))).toEqual([one, other, one]);
  });

  it('has the same long text kept once, and is told where', () => {
    const kept: string[] = [];
    const storage = elsewhere();
    const pool = new TextPool({
      ...storage,
      keep: (text) => {
        kept.push(text);
        return kept.length > 2 ? undefined : storage.keep(text);
      },
    });
    const [one, other, third] = ['a', 'b', 'c'].map(
      (begin) => `${begin} ${'abstract. '.repeat(20)}`,
    );
    const places = [one, other, one, other, third, third].map((text) => pool.keep(text ?? ''));
    expect(kept).toEqual([one, other, third]);
    expect(places.slice(2, 4)).toEqual(places.slice(0, 2));
    expect(isSameKept(places[0], places[1])).toBe(false);
    expect(places.slice(0, 2).map((place) => place && readText(place))).toEqual([one, other]);
    expect(places.slice(4)).toEqual([third, third]);
    expect(pool.copy(one ?? '')).toBe(one);
    expect(pool.keep('short')).toBe('short');
  });

  it('gives back halves of pairs, quotes and line breaks', () => {
    const pool = new TextPool();
    const text = '\ud83d "quoted"\n\\u0041 \u2028 \udc00 ’';
    expect(pool.copy(text)).toBe(text);
    expect(pool.copy(text.repeat(20))).toBe(text.repeat(20));
  });

  it('gives back the abstracts of dumps, the same where several have one, in memory and elsewhere', () => {
    const beginnings = ['short', ...Array.from({ length: 6 }, (_, index) => `${index} `)];
    const abstracts = beginnings.map((beginning, index) =>
      index === 0 ? beginning : beginning + 'abstract. '.repeat(20 + (index % 2)),
    );
    const anyDump = fc.array(fc.option(fc.constantFrom(...abstracts), { nil: undefined }));
    const pool = new TextPool(elsewhere());
    const places = new Map<string, KeptText | undefined>();
    fc.assert(
      fc.property(anyDump, (given) => {
        const entries = given.map((abstract, index) =>
          entry(`Tides ${index}`, abstract === undefined ? {} : { abstract }),
        );
        const stored = pool.keepEntries(packEntries(entries));
        expect(stored?.all().map(({ abstract }) => abstract)).toEqual(given);
        expect([-1, 0.5, given.length].map((index) => stored?.at(index))).toEqual(
          [-1, 0.5, given.length].map(() => undefined),
        );
        given.forEach((abstract, index) => {
          const made = stored?.at(index);
          if (abstract !== undefined && abstract.length >= 200 && made) {
            const kept = abstractKept(made);
            expect(isSameKept(kept, places.get(abstract) ?? kept)).toBe(true);
            places.set(abstract, kept);
          }
        });
      }),
    );
    const all = [...places.values()];
    const same = all.map((one) => all.filter((other) => isSameKept(one, other)).length);
    expect(same).toEqual(all.map(() => 1));
  });
});
