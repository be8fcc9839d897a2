import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyed } from '../../../src/panels/entryKeys';
import { keepKeys } from '../../../src/panels/entryKeys';

type Versions = (...titles: string[]) => string[];

/** Takes in one version after another and returns the keys of each. */
function follow(): Versions {
  let keyed: Keyed<{ readonly title: string }>[] = [];
  let made = 0;
  return (...titles) => {
    const entries = titles.map((title) => ({ title }));
    keyed = keepKeys(keyed, entries, () => `k${made++}`);
    return keyed.map(({ key }) => key);
  };
}

describe('keepKeys', () => {
  it('keeps keys while a title is typed', () => {
    const version = follow();
    expect(version('a', 'b', 'c')).toEqual(['k0', 'k1', 'k2']);
    expect(version('a', 'bx', 'c')).toEqual(['k0', 'k1', 'k2']);
  });

  it('keeps keys around what comes and goes', () => {
    const version = follow();
    version('a', 'b', 'c');
    expect(version('new', 'a', 'b', 'c')).toEqual(['k3', 'k0', 'k1', 'k2']);
    expect(version('new', 'a', 'c')).toEqual(['k3', 'k0', 'k2']);
    expect(version('a', 'c', 'd')).toEqual(['k0', 'k2', 'k4']);
  });

  it('follows entries that are moved', () => {
    const version = follow();
    version('a', 'b', 'c', 'd');
    expect(version('a', 'c', 'b', 'd')).toEqual(['k0', 'k2', 'k1', 'k3']);
  });

  it('tells entries with one title apart', () => {
    const version = follow();
    expect(new Set(version('a', 'a', 'a')).size).toBe(3);
    expect(new Set(version('b', 'a', 'a', 'c', 'a')).size).toBe(5);
  });

  it('gives every entry a key of its own, and the same when nothing changed', () => {
    const titles = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(titles, { minLength: 1 }), (versions) => {
        const version = follow();
        for (const list of versions) {
          const keys = version(...list);
          expect(keys).toHaveLength(list.length);
          expect(new Set(keys).size).toBe(list.length);
          expect(version(...list)).toEqual(keys);
        }
      }),
    );
  });
});
