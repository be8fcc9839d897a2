import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core';
import type { FetchOutcome } from '../../../../src/host/source/digestFetcher';
import { fetchRange, type RangeOutcome } from '../../../../src/host/source/fetchRange';
import { countOf } from '../../../replica/papers.mjs';
import { Replica } from '../../../replica/replica.mjs';
import { HandToken, ScriptedClock } from '../network/support';
import { MemoryFolder, fetcherOf, type Setup } from './support';

const replica = new Replica();
beforeAll(() => replica.start());
afterAll(() => replica.stop());

/** A Monday, which is today by the clock of the tests. */
const today = '2025-06-30';
const friday = '2025-06-27';

let setup: Setup;
beforeEach(() => {
  replica.reset();
  setup = { replica, folder: new MemoryFolder(), clock: new ScriptedClock(), kept: {} };
});

function messageOf(outcome: FetchOutcome<string>): string {
  return outcome.kind === 'failed' ? outcome.error.message : outcome.kind;
}

describe('a day', () => {
  it('becomes a dump with all that came', async () => {
    const outcome = await fetcherOf(setup).fetchDay(friday);
    expect(outcome).toMatchObject({ kind: 'new', entries: countOf(friday), comments: 0 });
    const dump = parseDump(setup.folder.files.get(`${friday}.json`) ?? '');
    expect(dump.problems).toEqual([]);
    expect(dump.entries).toHaveLength(countOf(friday));
    expect(replica.requests).toHaveLength(1);
  });

  it('is written again only when it changed, and tells by what', async () => {
    await fetcherOf(setup).fetchDay(friday);
    expect(await fetcherOf(setup).fetchDay(friday)).toMatchObject({
      kind: 'unchanged',
      entries: countOf(friday),
    });
    expect(setup.folder.writes).toBe(1);
    replica.revise(friday);
    replica.revise(friday);
    expect(await fetcherOf(setup).fetchDay(friday)).toMatchObject({
      kind: 'changed',
      entries: countOf(friday) + 2,
      added: { length: 2 },
      comments: 2,
    });
    expect(setup.folder.writes).toBe(2);
  });

  it('comes anew where its file was changed or lost, whatever the server remembers', async () => {
    await fetcherOf(setup).fetchDay(friday);
    const text = setup.folder.files.get(`${friday}.json`);
    for (const damaged of ['[]', 'torn [{', undefined]) {
      setup.folder.files.clear();
      if (damaged !== undefined) {
        setup.folder.files.set(`${friday}.json`, damaged);
      }
      await fetcherOf(setup).fetchDay(friday);
      expect(setup.folder.files.get(`${friday}.json`)).toBe(text);
    }
  });

  it('without papers, and one that has not opened, leave no file', async () => {
    expect(await fetcherOf(setup).fetchDay('2025-06-29')).toEqual({ kind: 'empty' });
    expect(await fetcherOf(setup).fetchDay('2025-07-01')).toEqual({ kind: 'notOpenYet' });
    expect(await fetcherOf(setup).fetchDay('2019-07-01')).toEqual({ kind: 'empty' });
    expect(setup.folder.writes).toBe(0);
  });
});

describe('lists of several pages', () => {
  it('are joined, each paper once', async () => {
    const outcome = await fetcherOf(setup).fetch({ kind: 'month', month: '2025-05' });
    const text = setup.folder.files.get('2025-05.json') ?? '';
    const { entries } = parseDump(text);
    expect(outcome).toMatchObject({ kind: 'new', entries: entries.length });
    expect(entries.length).toBeGreaterThan(100);
    expect(new Set(entries.map(({ arxivId }) => arxivId)).size).toBe(entries.length);
    expect(replica.requests).toHaveLength(Math.floor(entries.length / 100) + 1);
  });

  it('are written whole or not at all', async () => {
    replica.faults = ['none', '404'];
    const outcome = await fetcherOf(setup).fetch({ kind: 'month', month: '2025-05' });
    expect(messageOf(outcome)).toContain('no lists at this address');
    expect(setup.folder.writes).toBe(0);
  });

  it('are weeks, what is trending, and searches as well', async () => {
    const fetcher = fetcherOf(setup);
    await fetcher.fetch({ kind: 'week', week: '2025-W26' });
    await fetcher.fetch({ kind: 'trending' });
    await fetcher.fetch({ kind: 'search', query: 'Brain "Decoding' });
    await fetcher.fetch({ kind: 'search', query: 'decoding' });
    expect([...setup.folder.files.keys()]).toEqual([
      '2025-W26.json',
      `trending ${today}.json`,
      'search decoding.json',
    ]);
  });
});

describe('whatever goes wrong', () => {
  it.each<[string, RegExp, number]>([
    ['torn', /incomplete.*Try again/, 1],
    ['html', /web page.*source\.url/, 1],
    ['notAList', /refuses: Something went wrong/, 1],
    ['401', /sign-in/, 1],
    ['404', /Check paperDigests/, 1],
    ['429:7200', /Try again in 120 minutes/, 1],
    ['429', /left alone/, 4],
    ['503', /trouble of its own/, 4],
    ['cut', /broke off/, 4],
    ['drop', /broke off/, 4],
    ['huge', /too large/, 1],
    ['redirectLoop', /another address/, 6],
    ['redirectAway', /another address/, 1],
    ['empty', /^empty$/, 1],
  ])('%s does a file no harm, and the message says so', async (fault, words, requests) => {
    await fetcherOf(setup).fetchDay(friday);
    const before = setup.folder.files.get(`${friday}.json`);
    replica.revise(friday);
    replica.requests = [];
    replica.faults = Array.from({ length: 8 }, () => fault);
    const outcome = await fetcherOf(setup).fetchDay(friday);
    expect(messageOf(outcome)).toMatch(words);
    expect(setup.folder.files.get(`${friday}.json`)).toBe(before);
    expect(setup.folder.writes).toBe(1);
    expect(replica.requests).toHaveLength(requests);
  });

  it('a record that cannot be read is made anew', async () => {
    setup.kept.text = '{"torn';
    expect(await fetcherOf(setup).fetchDay(friday)).toMatchObject({ kind: 'new' });
    setup.kept.text = '{"a":{"at":-1},"b":7}';
    expect(await fetcherOf(setup).fetchDay(friday)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('a range', () => {
  function range(
    first: string,
    last: string,
    token = new HandToken(),
  ): Promise<RangeOutcome<string>> {
    return fetchRange(fetcherOf(setup), first, last, () => undefined, token);
  }

  it('asks for a year of days once, one at a time, and later only for those that were open', async () => {
    const first = await range('2024-07-01', today);
    expect(first.asked).toHaveLength(365);
    expect(replica.requests).toHaveLength(365);
    expect(replica.atOnce).toBe(1);
    const weekdays = first.asked.filter(({ outcome }) => outcome.kind === 'new');
    expect(setup.folder.files.size).toBe(weekdays.length);
    expect(weekdays.length).toBeGreaterThan(250);
    replica.requests = [];
    // An hour has passed by the pauses; the next day has come a day later.
    setup.clock.time = Date.UTC(2025, 6, 1, 12);
    replica.lists.today = '2025-07-01';
    const again = await range('2024-07-01', '2025-07-01');
    expect(again.asked.map(({ day }) => day)).toEqual([
      '2025-07-01',
      '2025-06-30',
      '2025-06-29',
      '2025-06-28',
    ]);
    expect(replica.requests).toHaveLength(4);
  });

  it('goes on where it was cancelled', async () => {
    const token = new HandToken();
    const fetcher = fetcherOf(setup);
    const cancelled = await fetchRange(
      fetcher,
      '2025-06-02',
      '2025-06-20',
      (_, done) => {
        if (done === 5) {
          token.cancel();
        }
      },
      token,
    );
    expect(cancelled).toMatchObject({ isCancelled: true, missing: 19, asked: { length: 5 } });
    const rest = await range('2025-06-02', '2025-06-20');
    expect(rest.asked).toHaveLength(14);
    expect(new Set(replica.requests.map(({ path }) => path)).size).toBe(replica.requests.length);
  });

  it('leaves a service alone that has trouble', async () => {
    replica.faults = Array.from({ length: 99 }, () => '503');
    const failed = await range('2025-06-02', '2025-06-20');
    expect(failed.asked).toHaveLength(1);
    expect(replica.requests).toHaveLength(4);
    replica.requests = [];
    replica.faults = ['torn', 'none', 'torn'];
    const partly = await range('2025-06-16', '2025-06-20');
    expect(partly.asked.map(({ outcome }) => outcome.kind)).toEqual([
      'failed',
      'new',
      'failed',
      'new',
      'new',
    ]);
    expect(partly.error?.message).toContain('incomplete');
  });

  it('never asks for days to come, also where the clock is wrong', async () => {
    expect((await range('2025-06-30', '2025-12-31')).asked).toHaveLength(1);
    setup.clock.time = Date.UTC(2025, 6, 4, 12);
    replica.requests = [];
    const ahead = await range('2025-07-02', '2025-07-31');
    expect(ahead.asked.map(({ outcome }) => outcome.kind)).toEqual([
      'notOpenYet',
      'notOpenYet',
      'notOpenYet',
    ]);
    expect(setup.folder.files.size).toBe(1);
  });
});
