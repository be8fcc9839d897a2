import { describe, expect, it } from 'vitest';
import {
  abstractKept,
  hasAbstract,
  readText,
  withAbstract,
} from '../../../../src/core/text/storedText';

const text = 'A text that stands elsewhere.';

describe('an object with an abstract that is kept elsewhere', () => {
  const stored = { read: () => text };
  const described = withAbstract({ title: 'Elsewhere' }, stored);

  it('is plain data to all that looks at it', () => {
    expect(described.abstract).toBe(text);
    expect(Object.keys(described)).toEqual(['title', 'abstract']);
    expect({ ...described }).toStrictEqual({ title: 'Elsewhere', abstract: text });
    expect(structuredClone(described)).toStrictEqual({ title: 'Elsewhere', abstract: text });
    expect(JSON.stringify(described)).toBe(JSON.stringify({ title: 'Elsewhere', abstract: text }));
  });

  it('tells where it is, so that others can have the same', () => {
    expect(abstractKept(described)).toBe(stored);
    expect(withAbstract({ id: 'x' }, abstractKept(described)).abstract).toBe(text);
    expect(abstractKept({ ...described })).toBe(text);
  });

  it('reads it each time anew', () => {
    let times = 0;
    const counting = withAbstract({}, { read: () => `${++times}` });
    expect([counting.abstract, counting.abstract]).toEqual(['1', '2']);
  });
});

describe('an abstract in memory', () => {
  it('is a field as any, and none is none', () => {
    expect(withAbstract({ id: 'x' }, text)).toStrictEqual({ id: 'x', abstract: text });
    expect(withAbstract({ id: 'x' }, undefined)).toStrictEqual({ id: 'x' });
    expect([text, { read: () => text }].map(readText)).toEqual([text, text]);
  });

  it('is one unless it is empty', () => {
    const stored = withAbstract({}, { read: () => text });
    expect([{}, { abstract: '' }, { abstract: 'x' }, stored].map(hasAbstract)).toEqual([
      ...[false, false, true, true],
    ]);
  });
});
