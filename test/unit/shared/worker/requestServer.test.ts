import { describe, expect, it } from 'vitest';
import type {
  FromWorker,
  ToWorker,
  WorkerRequest,
} from '../../../../src/shared/worker/workerMessages';
import { RequestServer } from '../../../../src/shared/worker/requestServer';
import { generatePapers } from '../../core/search/generatedPapers';

/** A server whose time stands still: it pauses after every step. */
function startServer() {
  const messages: FromWorker[] = [];
  let pauses = 0;
  const server = new RequestServer({
    post: (message) => {
      messages.push(message);
    },
    pause: () => {
      pauses++;
      return new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    sliceTime: 0.001,
  });
  let last = 0;
  return {
    messages,
    get pauses() {
      return pauses;
    },
    ask: (request: WorkerRequest): number => {
      const message: ToWorker = { type: 'ask', number: ++last, request };
      server.receive(message);
      return last;
    },
    cancel: (number: number) => {
      server.receive({ type: 'cancel', number });
    },
    /** Waits for so many messages. */
    heard: async (count: number) => {
      while (messages.length < count) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    },
    idle: () =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, 20);
      }),
  };
}

const [paper] = generatePapers(1);
const find = (query: string): WorkerRequest => ({
  kind: 'find',
  query,
  options: { isUnfinished: true },
});

describe('RequestServer', () => {
  it('answers what it is asked, in order', async () => {
    const server = startServer();
    server.ask({ kind: 'add', papers: paper ? [paper] : [] });
    await server.heard(1);
    server.ask(find(paper?.title ?? ''));
    server.ask({ kind: 'suggest', query: 'nothing' });
    await server.heard(3);
    expect(server.messages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(server.messages[1]).toMatchObject({ answer: { found: { hits: [{ id: paper?.id }] } } });
  });

  it('a question does not wait for work that takes its time', async () => {
    const server = startServer();
    server.ask({ kind: 'add', papers: generatePapers(200) });
    server.ask({ kind: 'settle' });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const question = server.ask(find('ba'));
    await server.heard(3);
    expect(server.messages[0]?.number).toBe(question);
    expect(server.messages.map(({ number }) => number)).toEqual([question, 1, 2]);
  });

  it('digests are read amid other work, one at a time', async () => {
    const server = startServer();
    server.ask({ kind: 'add', papers: generatePapers(200) });
    server.ask({ kind: 'settle' });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const digests = [1, 2].map(() => server.ask({ kind: 'parse', text: 'none', options: {} }));
    const question = server.ask(find('ba'));
    await server.heard(5);
    const order = server.messages.map(({ number }) => number);
    expect(order).toEqual([question, ...digests, 1, 2]);
    expect(server.messages[1]).toMatchObject({
      answer: { parsed: { dump: { facts: { dialect: 'unknown' } } } },
    });
  });

  it('what nobody waits for lets everything else pass', async () => {
    const server = startServer();
    server.ask({ kind: 'add', papers: generatePapers(200) });
    await server.heard(1);
    const idle = server.ask({ kind: 'relate' });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const other = server.ask({ kind: 'settle' });
    const question = server.ask(find('ba'));
    await server.heard(4);
    const order = server.messages.map(({ number }) => number);
    expect(order).toEqual([1, question, other, idle]);
  });

  it('a question that is taken back has no answer and costs none', async () => {
    const server = startServer();
    const first = server.ask(find('ba'));
    server.cancel(first);
    const second = server.ask(find('bab'));
    await server.heard(1);
    await server.idle();
    expect(server.messages.map(({ number }) => number)).toEqual([second]);
  });

  it('what is taken back too late is answered, and no harm done', async () => {
    const server = startServer();
    const number = server.ask(find('ba'));
    await server.heard(1);
    server.cancel(number);
    server.ask(find('ba'));
    await server.heard(2);
    expect(server.messages.every(({ type }) => type === 'answer')).toBe(true);
  });

  it('a failure is told to who asked, and what comes after it is done', async () => {
    const server = startServer();
    const broken = new Proxy<string[]>([], {
      get: () => {
        throw new Error('no list of ids');
      },
    });
    server.ask({ kind: 'remove', ids: broken });
    server.ask({ kind: 'settle' });
    await server.heard(2);
    expect(server.messages[0]).toMatchObject({ type: 'failed', number: 1 });
    expect(server.messages[0]).toHaveProperty('because', expect.stringContaining('no list of ids'));
    expect(server.messages[1]).toMatchObject({ type: 'answer', answer: { kind: 'done' } });
  });
});
