import { describe, expect, it } from 'vitest';
import {
  abstractKept,
  hasAbstract,
  isSameKept,
  readText,
  StoredText,
  withAbstract,
} from '../../../../src/core/text/storedText';

const text = 'A text that stands elsewhere.';
const texts = { read: () => text };

describe('an object with an abstract that is kept elsewhere', () => {
  const stored = new StoredText(texts, 3);
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
    const counting = withAbstract(
      {},
      new StoredText({ read: (number) => `${number} ${++times}` }, 7),
    );
    expect([counting.abstract, counting.abstract]).toEqual(['7 1', '7 2']);
  });
});

describe('an abstract in memory', () => {
  it('is a field as any, and none is none', () => {
    expect(withAbstract({ id: 'x' }, text)).toStrictEqual({ id: 'x', abstract: text });
    expect(withAbstract({ id: 'x' }, undefined)).toStrictEqual({ id: 'x' });
    expect([text, new StoredText(texts, 3)].map(readText)).toEqual([text, text]);
  });

  it('is one unless it is empty', () => {
    const stored = withAbstract({}, new StoredText(texts, 3));
    expect([{}, { abstract: '' }, { abstract: 'x' }, stored].map(hasAbstract)).toEqual([
      ...[false, false, true, true],
    ]);
  });
});

it('two that are kept are known to be the same by where they stand', () => {
  const [one, again] = [new StoredText(texts, 3), new StoredText(texts, 3)];
  const others = [
    new StoredText(texts, 4),
    new StoredText({ read: () => text }, 3),
    text,
    undefined,
  ];
  expect(isSameKept(one, again)).toBe(true);
  expect(others.map((other) => isSameKept(one, other))).toEqual(others.map(() => false));
  expect([isSameKept(text, text), isSameKept('other', text)]).toEqual([true, false]);
  expect(isSameKept(undefined, undefined)).toBe(true);
});
