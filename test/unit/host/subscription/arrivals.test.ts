import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core';
import { arrivalsIn, newPapersOf } from '../../../../src/host/subscription/arrivals';
import {
  decodeSubscription,
  encodeSubscription,
} from '../../../../src/host/subscription/subscriptionRecord';
import { paper } from '../../panels/samples';

const today = 'file:///today.json';

function listedIn(id: string, ...uris: string[]): Paper {
  return paper({ id, occurrences: uris.map((uri) => ({ uri, entry: 0, offset: 0 })) });
}

describe('what came with a digest', () => {
  const fresh = listedIn('fresh', today);
  const known = listedIn('known', today, 'file:///before.txt');
  const old = listedIn('old', 'file:///before.txt');

  it('are the papers that no other digest lists', () => {
    expect(newPapersOf([fresh, known, old], new Map([[today, undefined]]))).toEqual([fresh]);
  });

  it('are those alone that a list has gained since', () => {
    const gained = { ...listedIn('gained', today), arxivId: '2506.00001' };
    const papers = [fresh, gained, known, old];
    expect(newPapersOf(papers, new Map([[today, ['2506.00001']]]))).toEqual([gained]);
  });

  it('is told by the searches that find some of it', () => {
    const moss = { name: 'Moss', query: 'moss' };
    const locks = { name: 'Locks', query: 'locks' };
    const arrivals = arrivalsIn(
      [fresh],
      [
        { search: moss, papers: [old, fresh] },
        { search: locks, papers: [old] },
        { search: { name: 'Later', query: 'later' }, papers: undefined },
      ],
    );
    expect(arrivals).toEqual({ papers: [fresh], matches: [{ search: moss, papers: [fresh] }] });
  });
});

describe('what is kept of a subscription', () => {
  it('is read as it was written', () => {
    const record = { since: '2026-05-20', through: '2026-05-21', failures: 2, failedAt: 5 };
    expect(decodeSubscription(encodeSubscription(record))).toEqual(record);
    expect(decodeSubscription(encodeSubscription({ since: '2026-05-20', failures: 0 }))).toEqual({
      since: '2026-05-20',
      failures: 0,
    });
  });

  it('is none where the file was damaged', () => {
    const texts = [
      '',
      '{',
      'null',
      '[]',
      '{"v":1,"since":"yesterday"}',
      '{"v":1,"since":"2026-13-45"}',
      '{"v":2,"since":"2026-05-20"}',
    ];
    expect([undefined, ...texts].map(decodeSubscription)).toEqual(Array(8).fill(undefined));
  });
});
