import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SightedEntries, SightingColumn } from '../../../../src/core/library/sightedEntries';
import {
  SightingInDump,
  type NumberedDump,
  type Sighting,
} from '../../../../src/core/library/sighting';
import { at, entry, list } from './builders';

/** Takes in a dump of so many entries, or lets go of one of those that are held. */
const anyStep = fc.oneof(
  fc.record({ count: fc.nat({ max: 4 }) }),
  fc.record({ released: fc.nat({ max: 20 }) }),
);

function dumpOf(count: number) {
  return list(
    undefined,
    Array.from({ length: count }, (_, index) => entry(`Tides ${index}`)),
  );
}

describe('entries by their numbers', () => {
  it('are found as long as their dump is held, and no number is ever given twice', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const entries = new SightedEntries();
        const held: NumberedDump[] = [];
        const given = new Map<number, { uri: string; index: number; isHeld: boolean }>();
        const setHeld = ({ dump, first }: NumberedDump, isHeld: boolean, uri: string) => {
          dump.entries.forEach((_, index) => given.set(first + index, { uri, index, isHeld }));
        };
        steps.forEach((step, number) => {
          if ('count' in step) {
            const uri = at(`${number % 3}`);
            const taken = entries.take(uri, dumpOf(step.count));
            expect(taken.dump.entries.some((_, index) => given.has(taken.first + index))).toBe(
              false,
            );
            held.push(taken);
            setHeld(taken, true, uri);
            return;
          }
          const [gone] = held.splice(step.released % (held.length + 1), 1);
          if (gone) {
            entries.release(gone);
            setHeld(gone, false, gone.uri);
          }
        });
        given.forEach(({ uri, index, isHeld }, number) => {
          const found = entries.at(number);
          expect(entries.uri(number)).toBe(isHeld ? uri : undefined);
          expect(found && { uri: found.uri, index: found.index }).toEqual(
            isHeld ? { uri, index } : undefined,
          );
          expect(found?.entry.title).toBe(isHeld ? `Tides ${index}` : undefined);
        });
        expect(entries.at(given.size)).toBeUndefined();
        expect(entries.at(-1)).toBeUndefined();
      }),
    );
  });
});

describe('a column of entries and other things', () => {
  const entries = new SightedEntries();
  const [a, b] = [entries.take(at('a'), dumpOf(3)), entries.take(at('b'), dumpOf(2))];
  const others = [{ title: 'one' }, { title: 'other' }];
  const values = [
    ...[0, 1, 2].map((index) => () => new SightingInDump(a, index)),
    ...[0, 1].map((index) => () => new SightingInDump(b, index)),
    ...others.map((other) => () => other),
    () => undefined,
  ];

  type Value = Sighting | { readonly title: string } | undefined;

  function named(value: Value): unknown {
    return value && 'uri' in value ? `${value.uri} ${value.index}` : value;
  }

  it('holds what was put last, and says whether that is another', () => {
    const anyPut = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: values.length - 1 }));
    fc.assert(
      fc.property(fc.array(anyPut, { maxLength: 60 }), fc.boolean(), (puts, isCleared) => {
        const column = new SightingColumn<{ readonly title: string }>(entries);
        const model = new Map<number, number>();
        const last = values.length - 1;
        puts.forEach(([row, which], number) => {
          if (isCleared && number === 30) {
            column.clear();
            model.clear();
          }
          expect(column.set(row, values[which]?.())).toBe((model.get(row) ?? last) !== which);
          model.set(row, which);
          for (let other = 0; other <= 6; other++) {
            const expected = model.get(other) ?? last;
            expect(named(column.get(other))).toEqual(named(values[expected]?.()));
            expect(values.map((make) => column.has(other, make()))).toEqual(
              values.map((_, value) => value === expected),
            );
          }
        });
      }),
    );
  });
});
