import { describe, expect, it } from 'vitest';
import { OneByOne } from '../../../src/host/oneByOne';

describe('work that is done one after another', () => {
  it('begins when what was asked for before has ended, well or not', async () => {
    const tasks = new OneByOne();
    const told: string[] = [];
    const first = tasks.run(async () => {
      told.push('first begins');
      await Promise.resolve();
      told.push('first ends');
      throw new Error('It failed.');
    });
    const second = tasks.run(() => {
      told.push('second');
      return Promise.resolve(2);
    });
    await expect(first).rejects.toThrow('It failed.');
    expect(await second).toBe(2);
    expect(told).toEqual(['first begins', 'first ends', 'second']);
  });

  it('is shared by all who ask for it before it begins, and done again for who asks later', async () => {
    const tasks = new OneByOne();
    let begun = 0;
    let end: () => void = () => undefined;
    const work = (): Promise<void> => {
      begun++;
      return new Promise((resolve) => {
        end = resolve;
      });
    };
    const first = tasks.runShared(work);
    expect(tasks.runShared(work)).toBe(first);
    await Promise.resolve();
    expect(begun).toBe(1);
    const second = tasks.runShared(work);
    expect(second).not.toBe(first);
    expect(tasks.runShared(work)).toBe(second);
    end();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(begun).toBe(2);
    end();
    await second;
  });
});
