import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../src/core/dump/detect';
import { findFences } from '../../../../src/core/dump/fences';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Entry } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';
import { shiftDump } from '../../../../src/core/dump/moveDump';

describe('findFences', () => {
  it.each([
    ['one', '```\na\n```\n', ['a\n']],
    ['one with a word', 'x\n~~~ text\na\n~~~~\ny', ['a\n']],
    ['two', '```\na\n```\n\n```md\nb\n```', ['a\n', 'b\n']],
    ['one inside a longer one', '````\n```\na\n```\n````', ['```\na\n```\n']],
    ['one that is not closed', '```\r\na\r\nb', ['a\r\nb']],
    ['code within a line', 'see ```a``` there\n```a``` there', []],
  ])('finds %s', (_, text, insides) => {
    expect(findFences(text).map(({ start, end }) => text.slice(start, end))).toEqual(insides);
  });
});

const samples = [
  ['plain', 'with-meta.txt'],
  ['firecrawl', 'every-alternative.md'],
  ...['urlLines', 'terminal', 'clipper', 'trending', 'email', 'json', 'html', 'hollow'].map(
    (dialect) => [dialect, fixtureNames(dialect).find((name) => !name.includes('.expected.'))],
  ),
].flatMap(([dialect, name]) => (dialect && name ? [[dialect, name] as const] : []));

describe('a dump in a code fence', () => {
  it.each(samples)('of dialect %s is read as outside of it', (dialect, name) => {
    const text = readFixture(`${dialect}/${name}`).replace(/^\uFEFF/, '');
    const before = 'Some notes of mine.\n\n```text\n';
    const fenced = `${before}${text}\n\`\`\`\n\nAfterwards.\n`;
    const bare = parseDump(text);

    expect(detectDump(fenced)).toEqual({ dialect: bare.dialect });
    const dump = parseDump(fenced);
    expect(dump.entries.map(withoutEnd)).toEqual(
      shiftDump(bare, before.length).entries.map(withoutEnd),
    );
    const furniture = dump.furniture.map(({ start, end }) => fenced.slice(start, end)).join('\n');
    expect(furniture).toContain('```');
    expect(furniture).toContain('Afterwards.');
  });

  it('is read with others that stand in fences of their own', () => {
    const text = readFixture('plain/with-meta.txt');
    const dump = parseDump(`\`\`\`\n${text}\n\`\`\`\n\n~~~\n${text}\n~~~\n`);
    const { entries } = parseDump(text);
    expect(dump.entries.map(({ title }) => title)).toEqual(
      [...entries, ...entries].map(({ title }) => title),
    );
    expect(dump.problems.map(({ code }) => code)).toEqual(['second-digest']);
  });

  it('does not hide a dump whose abstract holds a fence', () => {
    const text = readFixture('plain/with-meta.txt');
    const { entries } = parseDump(`${text}\n\nTides in Code\n\n\`\`\`\nlevel = 2\n\`\`\`\n`);
    expect(entries.length).toBeGreaterThan(parseDump(text).entries.length);
  });
});

/** An entry that reaches to the end of its text may take in a blank line there. */
function withoutEnd({ title, abstract, start, titleRange, parts }: Entry): unknown {
  return { title, abstract, start, titleRange, parts };
}
