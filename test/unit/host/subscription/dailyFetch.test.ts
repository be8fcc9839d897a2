import { beforeEach, describe, expect, it } from 'vitest';
import { Fault, SubscribedMachine, mornings } from './subscribedMachine';

describe('a subscription', () => {
  let machine: SubscribedMachine;

  beforeEach(async () => {
    machine = new SubscribedMachine('2026-05-20T15:00+02:00');
    await machine.window().begin();
  });

  it('brings the present digest at once, and the next the next morning', async () => {
    expect((await machine.look()).arrived).toMatchObject([{ uri: { path: '/2026-05-20.json' } }]);
    machine.set('2026-05-21T07:59+02:00');
    const early = await machine.look();
    expect(early.arrived).toEqual([]);
    expect(early.next).toBe(Date.parse('2026-05-21T08:00+02:00'));
    machine.set('2026-05-21T08:00+02:00');
    expect((await machine.look()).arrived).toMatchObject([{ uri: { path: '/2026-05-21.json' } }]);
    expect(machine.asked).toEqual(['2026-05-20', '2026-05-20', '2026-05-21']);
  });

  it('asks once more for a list that was asked for on its own day, for what came late', async () => {
    await machine.look();
    machine.set('2026-05-21T09:00+02:00');
    machine.gained = ['2605.00001'];
    expect((await machine.look()).arrived).toEqual([
      { uri: { path: '/2026-05-20.json' }, added: ['2605.00001'] },
      { uri: { path: '/2026-05-21.json' } },
    ]);
    machine.set('2026-05-22T09:00+02:00');
    machine.gained = [];
    await machine.look();
    expect(machine.asked.slice(1)).toEqual([
      '2026-05-20',
      '2026-05-21',
      '2026-05-21',
      '2026-05-22',
    ]);
  });

  it('asks once a day, however often one looks', async () => {
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      await machine.look();
      machine.now += 7 * 60_000;
    }
    expect(machine.asked).toEqual(['2026-05-20', '2026-05-20', '2026-05-21']);
  });

  it('asks once, however many windows look at once', async () => {
    const windows = Array.from({ length: 6 }, () => machine.window());
    const looks = await Promise.all(windows.map((window) => window.look(mornings)));
    expect(machine.asked).toEqual(['2026-05-20']);
    expect(looks.filter(({ arrived }) => arrived.length > 0)).toHaveLength(1);
    expect(looks.every(({ next }) => next !== undefined && next > machine.now)).toBe(true);
  });

  it('is left to the windows that may ask, before one that does not know yet', async () => {
    const late = machine.window(new Fault('hostNotAllowed'));
    const { arrived, error, next } = await late.look(mornings);
    expect([arrived, error?.message]).toEqual([[], 'hostNotAllowed']);
    expect(next).toBe(machine.now + 15 * 60_000);
    expect(machine.asked).toEqual([]);
    expect((await machine.look()).arrived).toHaveLength(1);
  });

  it('catches up with the days missed, and tells of older ones once', async () => {
    await machine.look();
    machine.set('2026-06-30T10:00+02:00');
    const { arrived, older } = await machine.look();
    expect(arrived).toHaveLength(14);
    expect([older[0], older.at(-1), older.length]).toEqual(['2026-05-21', '2026-06-10', 15]);
    expect(machine.asked.slice(1)).toHaveLength(15);
    expect(await machine.look()).toMatchObject({ arrived: [], older: [] });
  });

  it('tries again a quarter of an hour later when there is no network', async () => {
    machine.faults.push('offline', 'offline', 'offline');
    for (let failure = 1; failure <= 3; failure++) {
      const { error, next } = await machine.look();
      expect(error?.message).toBe('offline');
      expect(next).toBe(machine.now + 15 * 60_000);
      machine.now += 5 * 60_000;
      expect((await machine.look()).next).toBe(next);
      machine.now = next ?? NaN;
    }
    expect((await machine.look()).arrived).toHaveLength(1);
    expect(machine.asked).toHaveLength(4);
  });

  it('waits longer each time that the other side fails', async () => {
    machine.faults.push('tooSlow', 'cutShort');
    const first = await machine.look();
    machine.now = first.next ?? NaN;
    expect((await machine.look()).next).toBe(machine.now + 30 * 60_000);
  });

  it('keeps what came before a failure, and goes on from there', async () => {
    await machine.look();
    machine.set('2026-05-22T09:00+02:00');
    machine.faults.push('offline');
    await machine.look();
    machine.now += 15 * 60_000;
    expect((await machine.look()).arrived).toHaveLength(2);
    expect(machine.asked.slice(1)).toEqual([
      '2026-05-20',
      '2026-05-20',
      '2026-05-21',
      '2026-05-22',
    ]);
  });

  it('looks again when the list of the day is empty as yet, and takes the next all the same', async () => {
    machine.faults.push('empty', 'notOpenYet', 'empty');
    for (let look = 0; look < 2; look++) {
      machine.now = (await machine.look()).next ?? NaN;
    }
    machine.set('2026-05-21T09:00+02:00');
    expect((await machine.look()).arrived).toMatchObject([{ uri: { path: '/2026-05-21.json' } }]);
    expect(machine.asked).toEqual(['2026-05-20', '2026-05-20', '2026-05-20', '2026-05-21']);
  });

  it('leaves out a day that cannot be had, after some tries', async () => {
    machine.set('2026-05-21T09:00+02:00');
    machine.faults.push(...Array.from({ length: 6 }, () => 'cutShort'));
    let looks = 0;
    for (; machine.asked.at(-1) !== '2026-05-21'; looks++) {
      machine.now = (await machine.look()).next ?? NaN;
    }
    expect(machine.asked.filter((day) => day === '2026-05-20')).toHaveLength(6);
  });

  it('goes on when the clock had been wrong', async () => {
    machine.set('2031-01-01T09:00+01:00');
    machine.faults.push('notOpenYet');
    await machine.look();
    machine.set('2026-05-21T09:00+02:00');
    await machine.look();
    expect(machine.asked.slice(1)).toEqual(['2026-05-20', '2026-05-21']);
  });

  it('is left to the window that has begun, and looked after shortly', async () => {
    let answer: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      machine.onAsked = () => {
        resolve();
        return new Promise((answered) => {
          answer = answered;
        });
      };
    });
    const first = machine.look();
    await begun;
    const second = await machine.look();
    expect(second.arrived).toEqual([]);
    expect((second.next ?? 0) - machine.now).toBeLessThan(60_000);
    answer();
    expect((await first).arrived).toHaveLength(1);
    expect(machine.asked).toEqual(['2026-05-20']);
  });
});
