import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkRequest } from '../../../../src/host/network/network';
import { PoliteRequests, type Politeness } from '../../../../src/host/network/politeRequests';
import { Replica } from '../../../replica/replica.mjs';
import { HandToken, ScriptedClock, openNetwork } from './support';

const replica = new Replica();
beforeAll(() => replica.start());
afterAll(() => replica.stop());

let clock: ScriptedClock;
beforeEach(() => {
  replica.reset();
  clock = new ScriptedClock();
});

function polite(changes: Partial<Politeness> = {}): PoliteRequests {
  return new PoliteRequests(openNetwork(), {
    pause: () => 1500,
    clock,
    ...changes,
  });
}

function day(name = '2025-06-30'): NetworkRequest {
  return { address: new URL(`/api/daily_papers?date=${name}`, replica.url), accept: '*/*' };
}

describe('polite requests', () => {
  it('go out one at a time, with a pause between them', async () => {
    const requests = polite();
    const days = ['2025-06-25', '2025-06-26', '2025-06-27'];
    const answers = await Promise.all(days.map((name) => requests.get(day(name))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(replica.atOnce).toBe(1);
    expect(clock.waits).toEqual([1500, 1500]);
    expect(replica.requests.map(({ path }) => path.slice(-10))).toEqual(days);
  });

  it('wait no longer than the pause where the clock was set back', async () => {
    const requests = polite();
    await requests.get(day());
    clock.time -= 86_400_000;
    await requests.get(day());
    expect(clock.waits).toEqual([1500]);
  });

  it('take their turn among others', async () => {
    const turns: string[] = [];
    const turn = async <T>(ask: () => Promise<T>): Promise<T> => {
      turns.push('begins');
      const answer = await ask();
      turns.push('ends');
      return answer;
    };
    replica.faults = ['503'];
    await polite({ turn }).get(day());
    expect(turns).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it.each(['429', '500', '502', '503', 'cut', 'drop'])(
    'are sent again after %s, later and later',
    async (fault) => {
      replica.faults = [fault, fault];
      expect((await polite({ pause: () => 0 }).get(day())).status).toBe(200);
      expect(replica.requests).toHaveLength(3);
      expect(clock.waits).toEqual([1500, 3000]);
    },
  );

  it.each(['400', '401', '404', '501', 'html', 'torn'])(
    'are not sent again after %s',
    async (fault) => {
      replica.faults = [fault];
      await polite().get(day());
      expect(replica.requests).toHaveLength(1);
    },
  );

  it('are sent four times at most', async () => {
    replica.faults = Array.from({ length: 9 }, () => '503');
    expect((await polite().get(day())).status).toBe(503);
    expect(replica.requests).toHaveLength(4);
    replica.faults = Array.from({ length: 9 }, () => 'drop');
    await expect(polite().get(day())).rejects.toMatchObject({ kind: 'cutShort' });
    expect(replica.requests).toHaveLength(8);
  });

  it('wait for as long as the service asks, unless that is too long to wait for', async () => {
    replica.faults = ['429:30'];
    await polite({ pause: () => 0 }).get(day());
    expect(clock.waits).toEqual([30_000]);
    replica.faults = ['429:3600'];
    const answer = await polite({ pause: () => 0 }).get(day());
    expect(answer).toMatchObject({ status: 429, retryAfter: 3_600_000 });
    expect(replica.requests).toHaveLength(3);
  });

  it('end when they are cancelled, and let the next one go', async () => {
    const requests = polite();
    const token = new HandToken();
    token.cancel();
    await expect(requests.get({ ...day(), token })).rejects.toMatchObject({ kind: 'cancelled' });
    expect((await requests.get(day())).status).toBe(200);
    expect(replica.requests).toHaveLength(1);
  });
});
