import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../src/core';
import { KeptRecords, RecordWriter } from '../../../../src/host/library/keptRecords';
import { inMemory } from '../../../../src/host/platform/readableFile';

const count = 2000;
const nameOf = (number: number): string => `arxiv:${2400 + (number % 12)}.${number}`;

function records(): Promise<KeptRecords | undefined> {
  const writer = new RecordWriter(count);
  for (let number = 0; number < count; number++) {
    writer.add(JSON.stringify({ number }), nameOf(number));
  }
  writer.add('"without a name"');
  return KeptRecords.of(inMemory(runToEnd(writer.take())));
}

describe('records of a file', () => {
  it('are found by their names, and hardly any other is taken for one', async () => {
    const kept = await records();
    let found = 0;
    for (let number = 0; number < count; number++) {
      const numbers = [...(kept?.named(nameOf(number)) ?? [])];
      expect(numbers).toContain(number);
      found += numbers.length;
      found += [...(kept?.named(`none:${number}`) ?? [])].length;
    }
    expect(found).toBeLessThan(count * 1.05);
  });

  it('are read by their numbers, with a name or without', async () => {
    const kept = await records();
    expect(await kept?.read([3, count, count + 1])).toEqual(
      new Map<number, unknown>([
        [3, { number: 3 }],
        [count, 'without a name'],
      ]),
    );
  });

  it('are read whatever their lengths are', async () => {
    const texts = [3, 200_000, 0, 90_000, 300_000, 1].map((length) => '模 é'.repeat(length));
    const writer = new RecordWriter(0);
    texts.forEach((text) => {
      writer.add(JSON.stringify(text));
    });
    const kept = await KeptRecords.of(inMemory(runToEnd(writer.take())));
    expect([...((await kept?.read(texts.keys())) ?? [])]).toEqual([...texts.entries()]);
  });
});
