import { describe, expect, it } from 'vitest';
import { Slices, beforeAllElse, pause } from '../../../src/host/slices';

/** A promise and how to fulfil it. */
function signal(): { readonly done: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { done, give };
}

async function count(slices: Slices, steps: number, log: string[], name: string): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await slices.next();
    log.push(name);
  }
}

describe('Slices', () => {
  it('work that nobody waits for stands still until the other is done, then goes on', async () => {
    const log: string[] = [];
    const urgent = beforeAllElse(async () => {
      await pause();
      await count(new Slices('waitedFor'), 3, log, 'urgent');
    });
    await Promise.all([urgent, count(new Slices(), 3, log, 'background')]);
    expect(log).toEqual([
      ...Array<string>(3).fill('urgent'),
      ...Array<string>(3).fill('background'),
    ]);
  });

  it('it waits for all of several, and for one that comes while it waits', async () => {
    const log: string[] = [];
    const [first, second] = [signal(), signal()];
    const urgent = beforeAllElse(() => first.done);
    const background = count(new Slices(), 1, log, 'background');
    const later = beforeAllElse(() => second.done);
    first.give();
    await urgent;
    await pause();
    expect(log).toEqual([]);
    second.give();
    await Promise.all([later, background]);
    expect(log).toEqual(['background']);
  });

  it('it goes on where the other fails', async () => {
    const log: string[] = [];
    const urgent = beforeAllElse(() => Promise.reject(new Error('no file')));
    const background = count(new Slices(), 1, log, 'background');
    await expect(urgent).rejects.toThrow('no file');
    await background;
    expect(log).toEqual(['background']);
  });
});
