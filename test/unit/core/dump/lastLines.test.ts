import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { flawsOf } from './soundness';

const abstract = 'A webcam sees a pier. It also sees how much is dry.';
const published = { month: 2, day: 3 };

/** Parses a list of two entries, the first of which ends with the given lines. */
function read(...lines: string[]): ReturnType<typeof parseDump> {
  const text = [
    'byAK and the research community\n\nNov 14',
    `Tide Tables\n\n${abstract}`,
    lines.join('\n'),
    `Rust\n\n${abstract}\n\n  • 4 authors\n·\nMay 4`,
  ].join('\n\n');
  const dump = parseDump(text);
  expect(flawsOf(text, dump)).toEqual([]);
  expect(dump.entries).toHaveLength(2);
  expect(dump.entries[0]).toMatchObject({ title: 'Tide Tables', abstract });
  expect(dump.entries[1]).toMatchObject({ title: 'Rust', abstract, authorCount: 4 });
  return dump;
}

describe('the last lines of an entry', () => {
  it.each<[string, string[], object]>([
    ['authors', ['  • 3 authors', '·', 'Feb 3'], { authorCount: 3 }],
    ['one author', ['• 1 author', '·', 'Feb 3'], { authorCount: 1 }],
    ['a thousand authors', ['- 1,024 authors', '·', 'Feb 3'], { authorCount: 1024 }],
    ['an organisation', ['pier Pier & Co', '·', 'Feb 3'], orgOf('pier', 'Pier & Co')],
    ['a handle that is the name', ['pier pier', '·', 'Feb 3'], orgOf('pier', 'pier')],
    ['two spaces in between', ['pier  Pier', '·', 'Feb 3'], orgOf('pier', 'Pier')],
    ['a name of one word', ['Pier', '·', 'Feb 3'], { organization: { name: 'Pier' } }],
    ['gaps', ['• 3 authors', '', '·', '', 'Feb 3'], { authorCount: 3 }],
    ['no separator', ['• 3 authors', 'Feb 3'], { authorCount: 3 }],
    ['nobody', ['·', 'Feb 3'], {}],
  ])('tell %s and the date', (_, lines, fields) => {
    const { entries, problems } = read(...lines);
    expect(problems).toEqual([]);
    const { authorCount, organization } = entries[0] ?? {};
    expect({ authorCount, organization }).toEqual(fields);
    expect(entries[0]).toMatchObject({ published });
  });

  it.each<[string, string[], string]>([
    ['the date is missing', ['• 3 authors'], 'missing-date'],
    ['the date under the separator is missing', ['• 3 authors', '·'], 'missing-date'],
    ['something else stands for the date', ['• 3 authors', '·', 'yesterday'], 'unknown-line'],
    ['no year has the date', ['pier Pier', '·', 'Feb 30'], 'unknown-line'],
  ])('are kept and reported when %s', (_, lines, code) => {
    const { entries, problems } = read(...lines);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(entries[0]?.published).toBeUndefined();
    expect(entries[0]?.authorCount ?? entries[0]?.organization).toBeDefined();
  });

  it('without an entry are reported, each once', () => {
    const { problems } = read('• 3 authors', '·', 'Feb 3', '', '• 5 authors', '·', 'yesterday');
    expect(problems.map(({ code, message }) => [code, /“(.*)”/.exec(message)?.[1]])).toEqual([
      ['unknown-line', '• 5 authors'],
      ['unknown-line', '·'],
      ['unknown-line', 'yesterday'],
    ]);
  });
});

describe('the last lines of a text that was cut off', () => {
  it.each([
    ['•', undefined],
    ['  • 1', undefined],
    ['  • 12 a', 12],
    ['  • 12 author', 12],
    ['  • 12 authors', 12],
    ['  • 12 authors\n·', 12],
    ['  • 12 authors\n·\nF', 12],
    ['  • 12 authors\n·\nFeb 3, 20', 12],
  ])('are not taken for a title: %j', (lines, authorCount) => {
    const text = `byAK and the research community\n\nNov 14\n\nRust\n\n${abstract}\n\n${lines}`;
    const { entries, problems } = parseDump(text);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ title: 'Rust', abstract, end: text.length });
    expect(entries[0]?.authorCount).toBe(authorCount);
    expect(entries[0]?.published).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['torn-entry']);
  });
});

function orgOf(handle: string, name: string): object {
  return { organization: { handle, name } };
}
