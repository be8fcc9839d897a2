import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { dialects } from '../../../../src/core/dump/registry';
import type { Dump, Entry, Range } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';

/** Distance between the places that are tried, in UTF-16 code units. */
const stride = 97;

const fixtures = dialects.flatMap(({ name }) =>
  fixtureNames(name)
    .filter((file) => !file.includes('.expected.'))
    .map((file) => [name, `${name}/${file}`] as const),
);

describe.each(fixtures)('%s: %s', (dialect, path) => {
  const text = readFixture(path);
  const options = { dialect };
  const whole = parseDump(text, options);
  const offsets = Array.from({ length: Math.ceil(text.length / stride) }, (_, at) => at * stride);

  it('is sound, and keeps the entries above a cut', () => {
    expect(structureFlaws(text, whole)).toEqual([]);
    for (const cut of offsets) {
      const head = text.slice(0, cut);
      const dump = parseDump(head, options);
      expect(structureFlaws(head, dump)).toEqual([]);
      expect(lost(settledBefore(whole, cut), dump), `cut at ${cut}`).toEqual([]);
    }
  });

  it('keeps the entries above what is lost, repeated, inserted or exchanged', () => {
    for (const [index, at] of offsets.entries()) {
      const damaged = damages[index % damages.length]?.(text, at) ?? text;
      const dump = parseDump(damaged, options);
      expect(structureFlaws(damaged, dump)).toEqual([]);
      expect(lost(settledBefore(whole, at), dump), `damage at ${at}`).toEqual([]);
    }
  });
});

describe('any text, read as each dialect', () => {
  const marks = fc.constantFrom(
    ...['[', ']', '](', '### ', '· ', '\n', '\n\n', '```\n', '\\\n', '{"paper":{', '"', '&quot;'],
    ...[
      'Submitted by ',
      '][1]',
      'data-props="',
      '#community)',
      'May 29',
      '3 authors',
      '(1 ▲)',
      '\0',
    ],
  );
  const texts = fc
    .array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
    .map((pieces) => pieces.join(''));

  it.each(dialects.map(({ name }) => name))('%s gives a sound dump', (dialect) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(structureFlaws(text, parseDump(text, { dialect }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const damages: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1 || text.length),
  (text, at) => text.slice(0, at + 200) + text.slice(at),
  (text, at) => `${text.slice(0, at)}\n\n· unknown\n\n${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 300, at + 600) + text.slice(at, at + 300),
  (text, at) => `${text.slice(0, at)}\uD83D\0\u202E${text.slice(at)}`,
];

/** The entries that nothing from an offset on can have a part in: another one begins before it. */
function settledBefore({ entries }: Dump, offset: number): readonly Entry[] {
  return entries.filter((_, index) => (entries[index + 1]?.titleRange.end ?? Infinity) < offset);
}

/** Titles of entries that a dump does not have where they stand. */
function lost(expected: readonly Entry[], { entries }: Dump): string[] {
  const held = new Set(entries.map(({ title, titleRange }) => `${titleRange.start} ${title}`));
  return expected
    .map(({ title, titleRange }) => `${titleRange.start} ${title}`)
    .filter((entry) => !held.has(entry));
}

function partsOf({ parts }: Entry): (Range | undefined)[] {
  return [parts.authors, parts.organization, parts.published, parts.comments];
}

/** What is wrong with the places that a dump of any dialect names; empty when all is well. */
function structureFlaws(
  text: string,
  { entries, problems, furniture, listedRange }: Dump,
): string[] {
  const all = { start: 0, end: text.length };
  const inside = (name: string, range: Range | undefined, { start, end }: Range): string[] =>
    !range || (start <= range.start && range.start <= range.end && range.end <= end)
      ? []
      : [`${name} ${range.start}–${range.end} not in ${start}–${end}`];
  const inOrder = (name: string, ranges: readonly Range[]): string[] =>
    ranges.flatMap((range, index) =>
      inside(name, range, { start: ranges[index - 1]?.end ?? 0, end: text.length }),
    );
  return [
    ...inOrder('entry', entries),
    ...inOrder('furniture', furniture),
    ...inside('listed date', listedRange, all),
    ...problems.flatMap((problem) => inside(problem.code, problem, all)),
    ...problems.flatMap(({ code, start }, index) =>
      start < (problems[index - 1]?.start ?? 0) ? [`${code} out of order`] : [],
    ),
    ...entries.flatMap((entry) => [
      ...(entry.title === '' ? ['empty title'] : []),
      ...inside('title', entry.titleRange, entry),
      ...inside('abstract', entry.abstractRange, entry),
      ...partsOf(entry).flatMap((range) => inside('part', range, entry)),
    ]),
  ];
}
