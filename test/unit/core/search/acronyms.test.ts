import { describe, expect, it } from 'vitest';
import { wordsBack } from '../../../../src/core/search/ranking/longForm';
import { SearchIndex } from '../../../../src/core/search/searchIndex';

const papers = [
  {
    id: 'defines',
    title: 'Delays in pulses',
    abstract: 'We train spiking neural networks (SNNs) with delays. SNNs are slow.',
  },
  { id: 'short', title: 'An SNN for gestures', abstract: 'Events come in one by one.' },
  { id: 'long', title: 'Spiking neural network hardware', abstract: 'Chips for events.' },
  { id: 'parts', title: 'Neural data', abstract: 'A network of tide gauges.' },
  { id: 'other', title: 'Tides', abstract: 'A paper on something else.' },
];

function found(query: string): string[] {
  const index = new SearchIndex();
  index.add(papers);
  return index.search(query, { prefix: false }).map(({ id }) => id);
}

describe('a short form that some paper explains', () => {
  it('finds papers that have its long form alone', () => {
    expect(new Set(found('SNN'))).toEqual(new Set(['defines', 'short', 'long']));
    expect(new Set(found('snns'))).toEqual(new Set(['defines', 'short', 'long']));
    expect(found('SNN hardware')[0]).toBe('long');
  });

  it('is found by its long form', () => {
    expect(found('spiking neural network').slice(0, 3)).toContain('short');
    expect(found('spiking neural networks for gestures')[0]).toBe('short');
  });

  it('stands not for some of its words, or for them in another order', () => {
    expect(found('SNN')).not.toContain('parts');
    expect(found('neural network')).not.toContain('short');
    expect(found('network spiking neural')).not.toContain('short');
  });
});

describe('wordsBack', () => {
  const back = (letters: string, before: string): number => {
    const words = before.split(' ');
    return wordsBack(letters, (at) => words.at(-at));
  };

  it.each([
    ['snn', 'we train spiking neural networks', 3],
    ['lora', 'with low rank adaptation', 3],
    ['convnet', 'a convolutional network', 2],
    ['bert', 'bidirectional encoder representations from transformers', 5],
    ['rlhf', 'reinforcement learning from human feedback', 5],
  ])('reads what %s stands for', (letters, before, expected) => {
    expect(back(letters, before)).toBe(expected);
  });

  it.each([
    ['snn', 'neural networks'],
    ['snn', 'spiking recurrent neural networks'],
    ['net', 'the network'],
    ['at', 'a tide'],
    ['x', ''],
  ])('finds nothing for %s in "%s"', (letters, before) => {
    expect(back(letters, before)).toBe(0);
  });
});
