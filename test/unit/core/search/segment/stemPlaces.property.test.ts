import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StemPlaces } from '../../../../../src/core/search/segment/stemPlaces';

/** Stems with how many bytes their postings have, in ascending order. */
const anyStems = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(fc.nat(100), fc.nat(2 ** 28)),
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.nat(99_999)),
    ),
    { selector: ([stem]) => stem, maxLength: 200 },
  )
  .map((stems) => stems.sort(([a], [b]) => a - b));

function placesOf(stems: readonly (readonly [number, number])[]): StemPlaces {
  const starts = [0];
  for (const [, length] of stems) {
    starts.push((starts.at(-1) ?? 0) + length);
  }
  return StemPlaces.of(
    stems.map(([stem]) => stem),
    starts,
  );
}

describe('places of stems', () => {
  it('tell of every stem where its postings stand, and of no other', () => {
    fc.assert(
      fc.property(anyStems, fc.array(fc.nat(110)), (stems, others) => {
        const places = placesOf(stems);
        const known = new Map<number, readonly [number, number]>();
        let end = 0;
        for (const [stem, length] of stems) {
          known.set(stem, [end, end + length]);
          end += length;
        }
        for (const stem of [...known.keys(), ...others]) {
          const found = places.find(stem);
          expect(found && [found.start, found.end], `${stem}`).toEqual(known.get(stem));
        }
        expect(places.last).toBe(stems.at(-1)?.[0] ?? 0);
      }),
    );
  });

  it('are walked in order, with what each has', () => {
    fc.assert(
      fc.property(anyStems, (stems) => {
        const walked: [number, number][] = [];
        const cursor = placesOf(stems).all();
        while (cursor.stem < Infinity) {
          walked.push([cursor.stem, cursor.end - cursor.start]);
          cursor.next();
        }
        expect(walked).toEqual(stems);
      }),
    );
  });

  it('come to an end whatever stands in their bytes', () => {
    fc.assert(
      fc.property(
        fc.uint32Array({ maxLength: 12 }),
        fc.uint8Array({ maxLength: 90 }),
        fc.nat(130),
        fc.nat(200),
        (heads, bytes, size, stem) => {
          const places = new StemPlaces(Uint32Array.of(...heads, size), bytes);
          const cursor = places.all();
          let count = 0;
          for (; cursor.stem < Infinity && count < 1000; count++) {
            cursor.next();
          }
          expect(count).toBeLessThanOrEqual(size);
          expect(places.last).toBeGreaterThanOrEqual(0);
          expect(places.find(stem)?.start ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
