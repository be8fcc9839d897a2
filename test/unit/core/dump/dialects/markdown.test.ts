import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../../../src/core/dump/lines';
import { readEscaped } from '../../../../../src/core/dump/markdown/text';
import { brokenUrls, joinWraps } from '../../../../../src/core/dump/markdown/wraps';

describe('an address at the end of a wrapped line', () => {
  it.each([
    ['see https://', 'example.org/a b', 'see https://example.org/a b'],
    ['see https://example.org', '/kites now', 'see https://example.org/kites now'],
    ['see https://example.org/a', '?b=1.', 'see https://example.org/a?b=1.'],
  ])('is mended between %j and %j', (above, below, joined) => {
    expect(joinWraps([above, below])).toEqual({ content: joined, doubtful: [] });
  });

  it.each([
    ['see https://example.org/kites-', '2025/rain here'],
    ['see https://example.org/', 'kites/rain here'],
    ['see https://exam-', 'ple.org here'],
  ])('is marked, and left, between %j and %j', (above, below) => {
    const text = `${above}\n${below}`;
    const joined = joinWraps([above, below]);
    expect(joined.content).toBe(`${above} ${below}`);
    const [one, ...more] = brokenUrls(text, splitLines(text), joined);
    expect(text.slice(one?.start, one?.end)).toBe(text.replace('see ', '').replace(' here', ''));
    expect(one).toMatchObject({ code: 'broken-url', severity: 'hint' });
    expect(more).toEqual([]);
  });

  it.each([
    ['see https://example.org/kites.', 'We fly.'],
    ['see https://example.org/', 'and others'],
    ['see https://example.org/a', 'https://example.org/b'],
    ['a word-', '2025/rain'],
  ])('is whole between %j and %j', (above, below) => {
    expect(joinWraps([above, below])).toEqual({ content: `${above} ${below}`, doubtful: [] });
  });

  it('does not go on past a blank line', () => {
    expect(joinWraps(['see https://', '', '/kites']).content).toBe('see https:// /kites');
  });
});

describe('readEscaped', () => {
  it.each([
    [String.raw`a \-\- b`, 'a -- b'],
    [String.raw`of\  Fermentation`, 'of Fermentation'],
    [String.raw`2\.5\\%`, String.raw`2.5\%`],
    ['wrapped\\\\', 'wrapped'],
    ['wrapped \\', 'wrapped'],
    [String.raw`\textit{V. crabro}`, String.raw`\textit{V. crabro}`],
  ])('reads %j as %j', (printed, read) => {
    expect(readEscaped(printed)).toBe(read);
  });
});
