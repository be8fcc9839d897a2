import { expect, it } from 'vitest';
import { withOwnBuffer } from '../../../../src/host/search/ownBuffer';

it('bytes that have a buffer of their own are not copied', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect((await withOwnBuffer(bytes)).buffer).toBe(bytes.buffer);
});

it('bytes amid others are copied, however many they are', async () => {
  const all = Uint8Array.from({ length: 700_000 }, (_, at) => at % 251);
  const some = all.subarray(5, 699_998);
  const own = await withOwnBuffer(some);
  expect(own.buffer.byteLength).toBe(some.length);
  expect(own).toEqual(some);
});
