import { describe, expect, it } from 'vitest';
import { detectDump, refusals } from '../../../../src/core/dump/detect';
import { dialects } from '../../../../src/core/dump/registry';
import { visibleText } from '../../../../src/core/dump/lines';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { SoughtText } from '../../../../src/core/dump/signs';
import type { Dump } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';
import { flawsOf } from './soundness';

describe('fixtures of dialect plain', () => {
  it.each(fixtureNames('plain', '.txt'))('%s', (name) => {
    const text = readFixture(`plain/${name}.txt`);
    const expected: unknown = JSON.parse(readFixture(`plain/${name}.expected.json`));

    expect(detectDump(text)).toEqual({ dialect: 'plain' });
    const dump = parseDump(text);
    expect(summary(dump)).toEqual(expected);
    expect(flawsOf(text, dump)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('plain', '.expected.json')).toEqual(fixtureNames('plain', '.txt'));
  });
});

const reasons = new Map([
  ['collection-page', refusals.collectionPage],
  ['page', refusals.otherPage],
  ['references', refusals.bibliography],
  ['server-log', refusals.log],
  ['settings', refusals.otherJson],
  ['single-paper-page', refusals.paperPage],
  ['typescript-source', refusals.source],
]);

describe('files that are no dump', () => {
  it.each(fixtureNames('not-dumps'))('%s is refused with a reason', (name) => {
    const text = readFixture(`not-dumps/${name}`);
    const reason = reasons.get(name.replace(/\.[^.]*$/, '')) ?? refusals.other;

    expect(detectDump(text)).toMatchObject({ dialect: undefined, reason });
    expect(parseDump(text)).toMatchObject({ dialect: 'unknown', entries: [], problems: [] });
  });
});

describe('a text that holds a page of a dialect', () => {
  const pages = dialects.flatMap((dialect) =>
    fixtureNames(dialect.name)
      .filter((name) => !name.includes('.expected.'))
      .map((name) => ({ dialect, text: readFixture(`${dialect.name}/${name}`) }))
      .filter(({ dialect, text }) => dialect.parse(text).entries.length > 0),
  );

  it.each(dialects)('may hold one of dialect $name', (dialect) => {
    const own = pages.filter((page) => page.dialect === dialect);
    expect(own.filter(({ text }) => !dialect.mayHold(new SoughtText(visibleText(text))))).toEqual(
      [],
    );
    // Not so of hollow, whose pages have no entries.
    expect(own.length > 0).toBe(dialect.name !== 'hollow');
  });

  it('is not asked about by dialects that it shows no sign of', () => {
    const [prose = ''] = fixtureNames('not-dumps').filter((name) => name.includes('prose'));
    const text = new SoughtText(readFixture(`not-dumps/${prose}`));
    expect(dialects.filter((dialect) => dialect.mayHold(text))).toEqual([]);
  });
});

/** A dump without its offsets, as the expectations have it. */
function summary({ dialect, listed, entries, problems }: Dump): unknown {
  return {
    dialect,
    ...(listed ? { listed } : {}),
    entries: entries.map(({ title, abstract, authorCount, organization, published, comments }) => ({
      title,
      abstract,
      authorCount,
      organization,
      published,
      comments,
    })),
    ...(problems.length > 0 ? { problems: problems.map(({ code }) => code) } : {}),
  };
}
