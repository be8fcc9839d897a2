import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lease } from '../../../../src/host/network/lease';
import type { LeaseFolder } from '../../../../src/host/network/leaseFolder';
import { MemoryLeases, open } from './memoryLeases';

const beat = 1000;

afterEach(() => {
  vi.useRealTimers();
});

/** A window with its lease on a clock that the test sets; what it took is given back in the end. */
function lease(folder: LeaseFolder, clock = () => 0): Lease {
  return new Lease(folder, 'fetch', { beat, clock });
}

describe('a lease', () => {
  it('is held by one window at a time', async () => {
    const folder = new MemoryLeases().through(open);
    const [one, two] = [lease(folder), lease(folder)];
    expect(await one.tryTake()).toBe(true);
    expect(await one.tryTake()).toBe(true);
    expect(await two.tryTake()).toBe(false);
    await one.release();
    expect(await one.isHeld()).toBe(false);
    expect(await two.tryTake()).toBe(true);
    await two.release();
  });

  it('leaves others of the folder alone', async () => {
    const folder = new MemoryLeases().through(open);
    const other = new Lease(folder, 'look-up', { beat });
    await lease(folder).tryTake();
    expect(await other.tryTake()).toBe(true);
    other.dispose();
  });

  it('leaves no more than one file, however often it changes hands', async () => {
    const leases = new MemoryLeases();
    const windows = [lease(leases.through(open)), lease(leases.through(open))];
    for (let turn = 0; turn < 20; turn++) {
      for (const window of windows) {
        expect(await window.tryTake()).toBe(true);
        await window.release();
      }
    }
    expect(leases.files.size).toBe(1);
  });

  it('is kept as long as its holder gives signs of life', async () => {
    vi.useFakeTimers();
    const folder = new MemoryLeases().through(open);
    const clock = (): number => performance.now();
    const [holder, watcher] = [lease(folder, clock), lease(folder, clock)];
    await holder.tryTake();
    for (let look = 0; look < 30; look++) {
      expect(await watcher.tryTake()).toBe(false);
      await vi.advanceTimersByTimeAsync(beat);
    }
    expect(await holder.isHeld()).toBe(true);
    await holder.release();
  });

  it('ends when its holder has died, and the holder knows should it wake', async () => {
    const leases = new MemoryLeases();
    let now = 0;
    const holder = lease(leases.through(open));
    const watcher = lease(leases.through(open), () => now);
    await holder.tryTake();
    let looks = 0;
    while (!(await watcher.tryTake())) {
      now += beat;
      looks++;
    }
    expect(looks).toBe(4);
    expect(await holder.isHeld()).toBe(false);
    await holder.release();
    expect(await watcher.isHeld()).toBe(true);
    await watcher.release();
  });

  it('is not taken from a holder that slept as long as its watcher', async () => {
    const leases = new MemoryLeases();
    let now = 0;
    const holder = lease(leases.through(open));
    const watcher = lease(leases.through(open), () => now);
    await holder.tryTake();
    await watcher.tryTake();
    now += 10 * 60 * 60 * 1000;
    expect(await watcher.tryTake()).toBe(false);
    holder.dispose();
  });

  it('does not care what time of day it is', async () => {
    const leases = new MemoryLeases();
    const holder = lease(leases.through(open));
    const watcher = lease(leases.through(open));
    await holder.tryTake();
    for (const year of [1980, 2099, 2001]) {
      vi.setSystemTime(new Date(year, 0));
      expect(await watcher.tryTake()).toBe(false);
      expect(await holder.isHeld()).toBe(true);
    }
    holder.dispose();
  });

  it('can be taken once a writer has died before it had written anything', async () => {
    const leases = new MemoryLeases();
    leases.files.set('fetch.7.lease', new Uint8Array());
    let now = 0;
    const watcher = lease(leases.through(open), () => (now += beat));
    for (let look = 0; look < 4; look++) {
      expect(await watcher.tryTake()).toBe(false);
    }
    expect(await watcher.tryTake()).toBe(true);
    watcher.dispose();
  });

  it('says why it cannot be had where its folder fails', async () => {
    const folder = new MemoryLeases().through((act) =>
      act === 'make' ? Promise.reject(new Error('read-only')) : Promise.resolve(),
    );
    await expect(lease(folder).tryTake()).rejects.toThrow('read-only');
  });

  it('is not had by a window that comes late, when others had it in between', async () => {
    const leases = new MemoryLeases();
    const [one, two] = [lease(leases.through(open)), lease(leases.through(open))];
    let onClaim: () => void = () => undefined;
    const claims = new Promise<void>((resolve) => (onClaim = resolve));
    let goOn: () => void = () => undefined;
    const hold = new Promise<void>((resolve) => (goOn = resolve));
    const late = lease(
      leases.through((act) => {
        if (!act.startsWith('claim')) {
          return Promise.resolve();
        }
        onClaim();
        return hold;
      }),
    );
    const outcome = late.tryTake();
    await claims;
    await one.tryTake();
    await one.release();
    expect(await two.tryTake()).toBe(true);
    goOn();
    expect(await outcome).toBe(false);
    expect(await two.isHeld()).toBe(true);
    await two.release();
  });

  it('has one holder whatever the order in which windows get to its folder', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        async (scheduler, windows, isAbandoned) => {
          const leases = new MemoryLeases();
          if (isAbandoned) {
            leases.files.set('fetch.3.lease', new TextEncoder().encode('of one that died'));
          }
          let holders = 0;
          let most = 0;
          const run = async (turns: number): Promise<void> => {
            const gate = async (act: string): Promise<void> => {
              await scheduler.schedule(Promise.resolve(), act);
            };
            // Time passes only as long as nobody has taken over from the one that died.
            let looks = 0;
            const isLeft = (): boolean =>
              leases.files.has('fetch.3.lease') && leases.files.size === 1;
            const own = new Lease(leases.through(gate), 'fetch', {
              beat: 1e9,
              clock: () => (isLeft() ? ++looks : looks) * 1e9,
            });
            for (let turn = 0; turn < turns; turn++) {
              for (let look = 0; look < 6; look++) {
                if (await own.tryTake()) {
                  most = Math.max(most, ++holders);
                  await gate('work');
                  holders--;
                  await own.release();
                  break;
                }
              }
            }
          };
          const all = Promise.all(windows.map(run));
          await scheduler.waitFor(all);
          expect(most).toBe(1);
        },
      ),
    );
  });
});
