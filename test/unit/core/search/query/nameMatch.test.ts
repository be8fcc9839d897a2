import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMatcher, partMatcher } from '../../../../../src/core/search/query/nameMatch';

describe('a name', () => {
  it.each([
    ['lee', 'Ann Lee', true],
    ['le an', 'Ann Lee', true],
    ['ee', 'Ann Lee', false],
    ['zoe', 'Zoë Quay', true],
    ['quay-smith', 'Q. Quay-Smith', true],
    ['obrien', "Pat O'Brien", true],
    ['lee', '', false],
  ])('with “%s” is “%s”: %s', (typed, name, expected) => {
    expect(nameMatcher(typed)(name)).toBe(expected);
  });

  it('is found alike whether it is plain or not', () => {
    const part = fc.stringMatching(/^[a-cA-C0-1 .,-]{0,8}$/);
    fc.assert(
      fc.property(part, part, (typed, name) => {
        expect(nameMatcher(typed)(name)).toBe(nameMatcher(typed)(`${name} …`));
      }),
    );
  });
});

describe('a part of a text', () => {
  it('is found whatever the case and the accents', () => {
    expect(partMatcher('2024/éT')('Digests/2024/Été.txt')).toBe(true);
    expect(partMatcher('2024/may')('Digests/2024-may.txt')).toBe(false);
  });
});
