import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOffset } from '../../../src/panels/sourceOffset';

const text = 'Moss Clocks\n\nMoss tells time. We read\nthe moss, and moss reads us.\n';
const titleRange = { start: 0, end: 11 };
const abstractRange = { start: 13, end: text.length - 1 };
const entry = { titleRange, abstractRange };

describe('sourceOffset', () => {
  it('is the title where no word is pointed at', () => {
    expect(sourceOffset(text, entry, undefined)).toBe(0);
  });

  it('is the word that is pointed at, of several the nearest', () => {
    const moss = (fraction: number) =>
      sourceOffset(text, entry, { part: 'abstract', word: 'moss', fraction });
    expect(moss(0.55)).toBe(text.indexOf('moss'));
    expect(moss(0.7)).toBe(text.lastIndexOf('moss'));
    expect(sourceOffset(text, entry, { part: 'title', word: 'Clocks', fraction: 0.4 })).toBe(5);
  });

  it('is about there where the source writes the word otherwise', () => {
    const at = { part: 'abstract', word: 'α', fraction: 0.8 } as const;
    expect(text.slice(0, sourceOffset(text, entry, at)).split('\n')).toHaveLength(4);
  });

  it('stays in the entry, whatever is pointed at', () => {
    const at = fc.record({
      part: fc.constantFrom('title' as const, 'abstract' as const),
      word: fc.string(),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(at, (pointed) => {
        const offset = sourceOffset(text, entry, pointed);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThan(abstractRange.end);
      }),
    );
  });
});
