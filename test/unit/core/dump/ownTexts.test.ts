import { describe, expect, it } from 'vitest';
import type { Dump } from '../../../../src/core/model';
import { withOwnTexts } from '../../../../src/core/dump/ownTexts';
import { packDump, unpackDump } from '../../../../src/core/dump/packedDump';
import { dialectNames, parseDump } from '../../../../src/core/dump/parseDump';
import { TextPool } from '../../../../src/core/dump/textPool';
import { bytesHeld } from '../../../bench/collectGarbage';
import { allElsewhere, elsewhere } from './textsElsewhere';
import { fixtureNames, readFixture } from './fixtureFiles';

const files = dialectNames.flatMap((dialect) =>
  fixtureNames(dialect)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => `${dialect}/${name}`),
);

const pools = {
  'in memory': new TextPool(),
  'with long abstracts and entries elsewhere': new TextPool(elsewhere()),
  'with all of them elsewhere': allElsewhere,
};

describe.each(Object.entries(pools))('a dump with texts of its own %s', (_, pool) => {
  it('says the same, and so does a copy of it', () => {
    for (const name of files) {
      const dump = parseDump(readFixture(name));
      const own = withOwnTexts(packDump(dump), pool);
      expect(own, name).toEqual(dump);
      expect(structuredClone(own), name).toEqual(dump);
      expect(unpackDump(packDump(own)), name).toStrictEqual(dump);
      expect(packDump(own), name).toStrictEqual(packDump(dump));
      expect(JSON.parse(JSON.stringify(own)), name).toEqual(dump);
      expect(
        own.entries.map((entry) => ({ ...entry })),
        name,
      ).toStrictEqual(dump.entries);
    }
    expect(files.length).toBeGreaterThan(10);
  });

  it('says the same of characters beyond Latin-1 and halves of pairs', () => {
    const dump = parseDump(
      '### [The \ud83d “naïve” 模型 \udc00](https://arxiv.org/abs/2501.00001)\n',
    );
    expect(withOwnTexts(packDump(dump), pool)).toEqual(dump);
  });
});

describe('a dump with texts of its own', () => {
  it('keeps no part of the text', () => {
    const entry = readFixture('firecrawl/every-alternative.md');
    const read = (): Dump => parseDump([entry, '\n“No entry.”'.repeat(1_000_000), '\n'].join(''));
    const before = bytesHeld();
    const parts = { dump: read() };
    expect(bytesHeld() - before).toBeGreaterThan(20_000_000);
    parts.dump = withOwnTexts(packDump(parts.dump), new TextPool());
    expect(bytesHeld() - before).toBeLessThan(4_000_000);
    expect(parts.dump.entries.length).toBeGreaterThan(0);
  });
});
