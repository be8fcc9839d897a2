import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NetworkError, type NetworkFault } from '../../../../src/host/network/networkError';
import type { NetworkAnswer, NetworkRequest } from '../../../../src/host/network/network';
import { Replica } from '../../../replica/replica.mjs';
import { HandToken, openNetwork } from './support';

const replica = new Replica();
beforeAll(() => replica.start());
afterAll(() => replica.stop());
beforeEach(() => {
  replica.reset();
});

function day(changes: Partial<NetworkRequest> = {}): NetworkRequest {
  const address = new URL('/api/daily_papers?date=2025-06-30&limit=100', replica.url);
  return { address, accept: 'application/json', ...changes };
}

async function faultOf(asking: Promise<NetworkAnswer>): Promise<NetworkFault> {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NetworkError);
  return error instanceof NetworkError ? error.kind : 'off';
}

describe('a request', () => {
  it('brings the answer whole, whatever its status, and says who asks', async () => {
    const answer = await openNetwork().get(day());
    expect(answer.status).toBe(200);
    expect(answer.contentType).toBe('application/json');
    expect(JSON.parse(answer.text)).toHaveLength(replicaCount());
    expect(replica.requests.map(({ agent }) => agent)).toEqual(['paper-digests-test']);
    replica.faults = ['404', '503', '429:7'];
    expect((await openNetwork().get(day())).status).toBe(404);
    expect((await openNetwork().get(day())).status).toBe(503);
    expect(await openNetwork().get(day())).toMatchObject({ status: 429, retryAfter: 7000 });
  });

  it('asks with a condition where the answer is known', async () => {
    const { entityTag = '' } = await openNetwork().get(day());
    expect(await openNetwork().get(day({ entityTag }))).toMatchObject({ status: 304, text: '' });
  });

  it.each(['gzip', 'wrongType', 'moved'])('takes an answer that is %s', async (fault) => {
    const { text } = await openNetwork().get(day());
    replica.faults = [fault];
    expect((await openNetwork().get(day())).text).toBe(text);
  });

  it.each<[string, NetworkFault]>([
    ['cut', 'cutShort'],
    ['cut:1', 'cutShort'],
    ['drop', 'cutShort'],
    ['huge', 'tooLarge'],
    ['bomb', 'tooLarge'],
    ['redirectAway', 'redirected'],
  ])('tells what became of an answer: %s is %s', async (fault, kind) => {
    replica.faults = [fault];
    expect(await faultOf(openNetwork().get(day()))).toBe(kind);
    expect(replica.requests).toHaveLength(1);
  });

  it('follows no more than five redirects', async () => {
    replica.faults = ['redirectLoop'];
    expect(await faultOf(openNetwork().get(day()))).toBe('redirected');
    expect(replica.requests).toHaveLength(6);
  });

  it.each(['slow', 'slowBody'])('gives up on an answer that is %s', async (fault) => {
    replica.faults = [fault];
    expect(await faultOf(openNetwork({ patience: 50 }).get(day()))).toBe('tooSlow');
  });

  it.each(['slow', 'slowBody'])('can be cancelled while an answer is %s', async (fault) => {
    replica.faults = [fault];
    const token = new HandToken();
    const asking = openNetwork().get(day({ token }));
    while (replica.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    token.cancel();
    expect(await faultOf(asking)).toBe('cancelled');
    expect(await faultOf(openNetwork().get(day({ token })))).toBe('cancelled');
    expect(replica.requests).toHaveLength(1);
  });

  it('finds nobody where nobody listens', async () => {
    const closed = await new Replica().start();
    const address = new URL(closed.url);
    await closed.stop();
    expect(await faultOf(openNetwork().get(day({ address })))).toBe('offline');
  });

  it('leaves a line in the log without what was searched for', async () => {
    const lines: string[] = [];
    const network = openNetwork({ log: { info: (line: string) => void lines.push(line) } });
    await network.get(day());
    replica.faults = ['drop'];
    await faultOf(network.get(day()));
    const { host } = day().address;
    expect(lines.map((line) => line.replace(/\d+ ms$/, 'T ms'))).toEqual([
      `Network: ${host}/api/daily_papers 200 T ms`,
      expect.stringMatching(/^Network: [\d.:]+\/api\/daily_papers cutShort: .* T ms$/),
    ]);
  });
});

describe('nothing is asked', () => {
  it.each<[string, Parameters<typeof openNetwork>[0], string | undefined, NetworkFault]>([
    ['where the network is off', { isEnabled: () => false }, undefined, 'off'],
    [
      'of a host that was not allowed',
      { hosts: { has: () => false, ask: () => Promise.resolve(false) } },
      undefined,
      'hostNotAllowed',
    ],
    ['without a secure connection', {}, 'http://papers.example', 'insecure'],
    ['of anything but web sites', {}, 'file:///etc/hosts', 'insecure'],
  ])('%s', async (_, surroundings, other, kind) => {
    let sent = 0;
    const network = openNetwork({
      ...surroundings,
      fetch: () => {
        sent++;
        return Promise.reject(new Error('asked'));
      },
    });
    const request = other === undefined ? day() : day({ address: new URL(other) });
    expect(await faultOf(network.get(request))).toBe(kind);
    expect(sent).toBe(0);
  });

  it('by asking for leave', async () => {
    const asked: string[] = [];
    const ask = (host: string, purpose: string): Promise<boolean> => {
      asked.push(`${host}: ${purpose}`);
      return Promise.resolve(false);
    };
    const network = openNetwork({ hosts: { has: () => false, ask } });
    expect(await network.allow(new URL('https://papers.example/a'), 'For lists.')).toBe(false);
    expect(asked).toEqual(['papers.example: For lists.']);
    await expect(network.allow(new URL('http://papers.example/a'), '')).rejects.toMatchObject({
      kind: 'insecure',
    });
    expect(replica.requests).toEqual([]);
  });
});

describe('in a browser', () => {
  const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

  it('no reason is given, so what is known of the connection tells', async () => {
    for (const [connected, kind] of [
      [true, 'forbiddenByBrowser'],
      [false, 'offline'],
    ] as const) {
      const platform = { isBrowser: true, isConnected: () => connected };
      expect(await faultOf(openNetwork({ platform, fetch: refuse }).get(day()))).toBe(kind);
    }
  });

  it('no header is sent that needs a leave of its own', async () => {
    const sent: unknown[] = [];
    const network = openNetwork({
      platform: { isBrowser: true, isConnected: () => true },
      fetch: (_, options) => {
        sent.push(options?.headers);
        return Promise.resolve(new Response('[]'));
      },
    });
    await network.get(day({ entityTag: '"a"' }));
    expect(sent).toEqual([{ accept: 'application/json' }]);
  });
});

function replicaCount(): number {
  const reply = replica.lists.reply(new URL('/api/daily_papers?date=2025-06-30', replica.url), {});
  const items: unknown = JSON.parse(reply?.body ?? '[]');
  return Array.isArray(items) ? items.length : 0;
}
