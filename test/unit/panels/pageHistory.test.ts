import { describe, expect, it } from 'vitest';
import { PageHistory } from '../../../src/panels/pageHistory';

describe('PageHistory', () => {
  it('goes back and forward, and has ends', () => {
    const history = new PageHistory('a');
    expect([history.canGoBack, history.canGoForward, history.go(-1)]).toEqual([
      false,
      false,
      undefined,
    ]);
    history.visit('b');
    history.visit('c');
    expect([history.go(-1), history.go(-1), history.go(-1)]).toEqual(['b', 'a', undefined]);
    expect([history.canGoBack, history.canGoForward]).toEqual([false, true]);
    expect([history.go(1), history.go(1), history.go(1)]).toEqual(['b', 'c', undefined]);
  });

  it('forgets what was gone back from when another paper is opened', () => {
    const history = new PageHistory('a');
    history.visit('b');
    history.go(-1);
    history.visit('c');
    expect(history.canGoForward).toBe(false);
    expect(history.go(-1)).toBe('a');
  });

  it('remembers a paper once that is shown again, and under its new id', () => {
    const history = new PageHistory('a');
    history.visit('a');
    expect(history.canGoBack).toBe(false);
    history.rename('b');
    history.visit('c');
    expect(history.go(-1)).toBe('b');
  });

  it('remembers the last fifty', () => {
    const history = new PageHistory('0');
    for (let index = 1; index <= 80; index++) {
      history.visit(String(index));
    }
    let last: string | undefined;
    for (let id = history.go(-1); id !== undefined; id = history.go(-1)) {
      last = id;
    }
    expect(last).toBe('31');
  });
});
