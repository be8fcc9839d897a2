import { describe, expect, it } from 'vitest';
import { noStatus } from '../../../../src/core';
import { iconOf } from '../../../../src/host/readingLog/statusIcon';

describe('iconOf', () => {
  it.each([
    [{}, 'circle-filled'],
    [{ read: true }, 'circle-outline'],
    [{ starred: true }, 'star-full'],
    [{ read: true, starred: true }, 'star-full'],
    [{ later: true, read: true }, 'clock'],
    [{ later: true, starred: true }, 'star-full'],
    [{ hidden: true, starred: true }, 'eye-closed'],
  ])('of %j is %s', (fields, icon) => {
    expect(iconOf({ ...noStatus, ...fields })).toBe(icon);
  });
});
