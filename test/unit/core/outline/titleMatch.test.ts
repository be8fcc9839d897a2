import { describe, expect, it } from 'vitest';
import { queryPieces, titleMatch } from '../../../../src/core';

function match(title: string, query: string): number {
  return titleMatch(title.toLowerCase(), queryPieces(query));
}

const title = 'Learning to Schedule Canal Locks from Boat Queues';

describe('titleMatch', () => {
  it.each(['canal', 'Boat Canal', 'LSCHD', 'queues', 'anal', '', '  '])('fits %j', (query) => {
    expect(match(title, query)).toBeGreaterThan(0);
  });

  it.each(['canalx', 'canal moss', 'zebra', 'queues!'])('does not fit %j', (query) => {
    expect(match(title, query)).toBe(0);
  });

  it('puts the beginning before a word, a word before a part of one, that before scattered', () => {
    const scores = ['learn', 'canal', 'anal', 'lcks'].map((query) => match(title, query));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});
