import { describe, expect, it } from 'vitest';
import {
  pairBlocks,
  type Block,
  type BlocksEnd,
} from '../../../../src/core/dump/dialects/plain/pairs';

const prose = 'We hang sensors on a kite. The error stays small.';

describe('pairBlocks', () => {
  it('takes title and abstract in turn', () => {
    expect(pair('T1', prose, 'T2', prose)).toEqual([
      ['T1', prose],
      ['T2', prose],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(pair()).toEqual([]);
  });

  it('lets the turn rule over the look of a few blocks', () => {
    expect(pair('Why Now? Because. It Matters.', 'kites', 'T', 'and no full stop')).toEqual([
      ['Why Now? Because. It Matters.', 'kites'],
      ['T', 'and no full stop'],
    ]);
  });

  it.each<[string, string[], string[][]]>([
    ['the only abstract is missing', ['T1'], [['T1']]],
    ['the first abstract is missing', ['T1', 'T2', prose], [['T1'], ['T2', prose]]],
    [
      'an abstract between others is missing',
      ['T1', prose, 'T2', 'T3', prose, 'T4', prose],
      [['T1', prose], ['T2'], ['T3', prose], ['T4', prose]],
    ],
    [
      'the last abstract is missing',
      ['T1', prose, 'T2', prose, 'T3'],
      [['T1', prose], ['T2', prose], ['T3']],
    ],
    [
      'an abstract is split',
      ['T1', prose, prose, 'T2', prose],
      [
        ['T1', prose, prose],
        ['T2', prose],
      ],
    ],
    [
      'the last abstract is split',
      ['T1', prose, 'T2', prose, prose],
      [
        ['T1', prose],
        ['T2', prose, prose],
      ],
    ],
  ])('finds out that %s', (_, blocks, expected) => {
    expect(pairs(blocks, 'meta')).toEqual(expected);
    expect(pairs(blocks, 'end')).toEqual(expected);
  });

  it('finds an abstract missing at the top of a text that ends in a title', () => {
    expect(pairs(['T0', 'T1', prose, 'T2', prose, 'T3', prose, 'T4'], 'end')).toEqual([
      ['T0'],
      ['T1', prose],
      ['T2', prose],
      ['T3', prose],
      ['T4'],
    ]);
  });

  it('prefers a torn title at the end of the text to one that lost its abstract above', () => {
    const abstract = 'Rust by photograph';
    const blocks = ['T1', abstract, 'T2', abstract, 'T3'];
    expect(pairs(blocks, 'end')).toEqual([['T1', abstract], ['T2', abstract], ['T3']]);
  });

  it('goes through many blocks at once', () => {
    const blocks = Array.from({ length: 20_001 }, (_, index) => (index % 2 === 0 ? 'T' : prose));
    expect(pairs(blocks, 'end')).toHaveLength(10_001);
  });
});

function pair(...contents: string[]): string[][] {
  return pairs(contents, 'meta');
}

function pairs(contents: readonly string[], end: BlocksEnd): string[][] {
  const blocks = contents.map((content, index): Block => ({
    content,
    start: index,
    end: index + 1,
  }));
  return pairBlocks(blocks, end).map(({ title, abstract }) => [
    title.content,
    ...abstract.map(({ content }) => content),
  ]);
}
