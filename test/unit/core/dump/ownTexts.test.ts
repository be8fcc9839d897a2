import { describe, expect, it } from 'vitest';
import { withOwnTexts } from '../../../../src/core/dump/ownTexts';
import { dialectNames, parseDump } from '../../../../src/core/dump/parseDump';
import { TextPool } from '../../../../src/core/dump/textPool';
import { fixtureNames, readFixture } from './fixtureFiles';

const files = dialectNames.flatMap((dialect) =>
  fixtureNames(dialect)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => `${dialect}/${name}`),
);

/** Fields that hold words of ours and not of the text. */
const ours = ['dialect', 'page', 'code', 'severity', 'template', 'abstractKind', 'kind'];

const pools = {
  'in memory': new TextPool(),
  'with abstracts elsewhere': new TextPool({ keep: (text) => ({ read: () => text }) }),
};

/** All texts in plain data, but those of ours. */
function textsIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') {
    return ours.includes(field) ? [] : [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        textsIn(inner, Array.isArray(value) ? field : key),
      )
    : [];
}

describe.each(Object.entries(pools))('a dump with texts of its own %s', (_, pool) => {
  it('says the same, and so does a copy of it', () => {
    for (const name of files) {
      const dump = parseDump(readFixture(name));
      const own = withOwnTexts(dump, pool);
      expect(own, name).toEqual(dump);
      expect(structuredClone(own), name).toEqual(dump);
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
    expect(withOwnTexts(dump, pool)).toEqual(dump);
  });
});

describe('a dump with texts of its own', () => {
  it('keeps no part of the text', () => {
    const copy = (text: string): string => `copy of ${text}`;
    let texts = 0;
    for (const name of files) {
      const dump = parseDump(readFixture(name));
      const copied = textsIn(withOwnTexts(dump, { copy, keep: copy }));
      expect(
        copied.filter((text) => !text.startsWith('copy of ')),
        name,
      ).toEqual([]);
      texts += copied.length;
    }
    expect(texts).toBeGreaterThan(100);
  });
});
