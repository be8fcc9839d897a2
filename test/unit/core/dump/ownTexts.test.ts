import { describe, expect, it } from 'vitest';
import type { Dump } from '../../../../src/core/model';
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

const pool = new TextPool();
const withOwn = (dump: Dump): Dump => withOwnTexts(dump, (text) => pool.copy(text));

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

describe('a dump with texts of its own', () => {
  it('says the same', () => {
    for (const name of files) {
      const dump = parseDump(readFixture(name));
      expect(withOwn(dump), name).toEqual(dump);
    }
    expect(files.length).toBeGreaterThan(10);
  });

  it('says the same of characters beyond Latin-1 and halves of pairs', () => {
    const dump = parseDump(
      '### [The \ud83d “naïve” 模型 \udc00](https://arxiv.org/abs/2501.00001)\n',
    );
    expect(withOwn(dump)).toEqual(dump);
  });

  it('keeps no part of the text', () => {
    let texts = 0;
    for (const name of files) {
      const dump = parseDump(readFixture(name));
      const copied = textsIn(withOwnTexts(dump, (text) => `copy of ${text}`));
      expect(
        copied.filter((text) => !text.startsWith('copy of ')),
        name,
      ).toEqual([]);
      texts += copied.length;
    }
    expect(texts).toBeGreaterThan(100);
  });
});
