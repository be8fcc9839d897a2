import { describe, expect, it } from 'vitest';
import { digestsOf, parseDump, spansAt } from '../../../../src/core';
import { fixturePaths, readFixture } from './fixtures';

function stepsAt(text: string, offset: number): string[] {
  const digests = digestsOf(text, parseDump(text));
  return spansAt(text, digests, offset).map(({ start, end }) => text.slice(start, end));
}

describe('spansAt', () => {
  const text = readFixture('plain/with-meta.txt');
  const [first] = parseDump(text).entries;

  it('goes from the sentence to the abstract, the entry and the whole', () => {
    const { abstract = '' } = first ?? {};
    const steps = stepsAt(text, first?.abstractRange?.start ?? 0);
    expect(steps).toHaveLength(4);
    expect(abstract.startsWith(steps[0] ?? '-')).toBe(true);
    expect(steps[0]).toMatch(/^[^.]+\.$/);
    expect(steps[1]).toBe(abstract);
    expect(steps[2]).toBe(text.slice(first?.start, first?.end));
    expect(steps[3]).toBe(text);
  });

  it('goes from a title or a date to the entry', () => {
    const entry = text.slice(first?.start, first?.end);
    const { published } = first?.parts ?? {};
    expect(stepsAt(text, first?.titleRange.start ?? 0)).toEqual([first?.title, entry, text]);
    expect(stepsAt(text, published?.start ?? 0).slice(1)).toEqual([entry, text]);
  });

  it('has the digest around an entry where there are two', () => {
    const two = readFixture('plain/two-dumps-in-one-file.txt');
    const last = parseDump(two).entries.at(-1);
    const steps = stepsAt(two, last?.titleRange.start ?? 0);
    expect(steps).toHaveLength(4);
    expect(steps[2]?.startsWith('new')).toBe(true);
  });

  it('gives ever larger spans around any place of any fixture', () => {
    for (const path of fixturePaths) {
      const content = readFixture(path);
      const digests = digestsOf(content, parseDump(content));
      for (let offset = 0; offset <= content.length; offset += 23) {
        const spans = spansAt(content, digests, offset);
        expect(spans.at(-1), path).toEqual({ start: 0, end: content.length });
        for (const [index, { start, end }] of spans.entries()) {
          const inner = spans[index - 1] ?? { start: offset, end: offset };
          expect(start <= inner.start && end >= inner.end, path).toBe(true);
          expect(index === 0 || end - start > inner.end - inner.start, path).toBe(true);
        }
      }
    }
  });
});
