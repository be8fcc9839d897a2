import { describe, expect, it } from 'vitest';
import type { LearntPaper, LookupRecord, Paper } from '../../../../src/core';
import { Library, renderingId } from '../../../../src/core';
import { ArxivService } from '../../../../src/host/enrichment/arxivService';
import { LookUp, type LookUpOutcome } from '../../../../src/host/enrichment/lookUp';
import type { NetworkAnswer } from '../../../../src/host/network/network';
import { atomError, atomFeed } from '../../../replica/arxivAtom.mjs';
import { ferns, lantern, otherLantern } from '../../../replica/arxivPapers.mjs';
import { at, entry, list } from '../../core/library/builders';
import { HandToken } from '../network/support';

const time = '2026-05-01T08:00:00.000Z';
const told = entry(lantern.title, {
  ...(lantern.abstract !== undefined && { abstract: lantern.abstract }),
});

/** Looks up all papers of a library; the service gives one text after another. */
class Case {
  readonly library = new Library();
  readonly kept: LookupRecord[] = [];
  readonly asked: string[] = [];
  readonly #texts: (string | NetworkAnswer)[];
  readonly lookUp = new LookUp(
    { dump: (uri) => this.library.dump(uri) },
    {
      all: () => this.kept,
      add: (records) => {
        this.kept.push(...records);
        return Promise.resolve();
      },
    },
    new ArxivService(
      {
        get: ({ address }) => {
          this.asked.push(address.searchParams.get('search_query') ?? address.search);
          const next = this.#texts.shift() ?? '';
          return Promise.resolve(typeof next === 'string' ? { status: 200, text: next } : next);
        },
      },
      () => new URL('https://arxiv.example/api/query'),
    ),
    () => new Date(time),
  );

  constructor(entries: Parameters<typeof list>[1], ...texts: (string | NetworkAnswer)[]) {
    this.library.replace(at('a'), list('Mar 9', entries));
    this.#texts = texts;
  }

  run(papers: readonly Paper[] = this.library.papers()): Promise<LookUpOutcome> {
    return this.lookUp.run(papers, new HandToken(), () => undefined);
  }
}

describe('looking up papers', () => {
  it('keeps what agrees, with what it was asked for, and never asks again', async () => {
    const run = new Case([told], atomFeed([otherLantern, lantern]));
    expect(await run.run()).toEqual({ found: 1, missing: 0, open: [] });
    expect(run.kept).toMatchObject([
      { time, asked: lantern.title, of: [renderingId(told)], found: lantern, score: 1 },
    ]);
    expect(run.asked).toHaveLength(1);
    expect(run.lookUp.unasked(run.library.papers())).toEqual([]);
    run.library.learn(run.kept);
    expect(run.library.papers()[0]?.arxivId).toBe(lantern.arxivId);
  });

  it('asks a second time by words, and keeps that nothing was found', async () => {
    const run = new Case([told], atomFeed([]), atomFeed([ferns]));
    expect(await run.run()).toEqual({ found: 0, missing: 1, open: [] });
    expect(run.asked[1]).toMatch(/^ti:\w+( AND ti:\w+)+$/);
    expect(run.kept).toHaveLength(1);
    expect(run.lookUp.unasked(run.library.papers())).toEqual([]);
  });

  it('leaves to the user what is not sure', async () => {
    const run = new Case([entry(lantern.title)], atomFeed([lantern, otherLantern]));
    const { open } = await run.run();
    expect(open[0]?.candidates).toHaveLength(2);
    expect(run.kept).toEqual([]);
    const [choice] = open;
    if (choice) {
      await run.lookUp.decide(choice.paper, choice.candidates[1]);
    }
    expect(run.kept).toMatchObject([{ matchedBy: 'user', found: lantern }]);
  });

  it('asks for numbers at once, and keeps those that are not known', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => `2403.0${1200 + index}`);
    const entries = numbers.map((arxivId) => entry(`Paper ${arxivId}`, { arxivId }));
    const known = (ids: readonly string[]): LearntPaper[] =>
      ids.map((arxivId) => ({ ...ferns, arxivId }));
    const run = new Case(entries, atomFeed(known(numbers)), atomFeed(known(numbers.slice(0, 55))));
    const { found, missing } = await run.run();
    expect(run.asked).toHaveLength(2);
    expect(found + missing).toBe(60);
    expect(run.kept).toHaveLength(60);
    expect(run.lookUp.unasked(run.library.papers())).toEqual([]);
  });

  it('asks again where papers are counted and none is sent, and where an answer is cut', async () => {
    const empty = atomFeed([], { total: 1 });
    const torn = atomFeed([lantern]).slice(0, 700);
    const run = new Case([told], empty, torn, atomFeed([lantern]));
    expect(await run.run()).toMatchObject({ found: 1 });
    expect(run.asked).toHaveLength(3);
  });

  it.each([
    ['a page', '<!doctype html><p>Sign in</p>', /does not answer as arXiv does/],
    ['a refusal', atomError('bad query'), /refused: bad query/],
    ['a status', { status: 503, text: 'busy' }, /status 503/],
  ])('stops at %s, and keeps nothing of it', async (_, answer, words) => {
    const run = new Case([told], answer, answer, answer, answer);
    const { error, found, missing } = await run.run();
    expect(error).toHaveProperty('message', expect.stringMatching(words));
    expect([found, missing]).toEqual([0, 0]);
    expect(run.kept).toEqual([]);
    expect(run.asked.length).toBeLessThanOrEqual(3);
  });
});
