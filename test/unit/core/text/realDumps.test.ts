import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../../src/core/text/links';
import { normalizeTitle } from '../../../../src/core/text/normalizeTitle';
import { readableText } from '../../../../src/core/text/readableTitle';
import { splitSentences } from '../../../../src/core/text/sentences';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

/** Longer than any title in these files, shorter than any abstract. */
const titleLength = 200;

function linesOf(): string[] {
  return readdirSync(folder).flatMap((file) => readFileSync(folder + file, 'utf8').split('\n'));
}

describe.skipIf(!here)(name, () => {
  it('have no TeX left in what is shown', () => {
    const left = linesOf()
      .map(readableText)
      .filter((line) => /\\|[{}]|\bmathcal\b|\bell_\d|\$(?!\d)/.test(line));
    expect(left).toEqual([]);
  });

  it('are changed only where there is TeX or a dash of typewriters', () => {
    const changed = linesOf().filter((line) => readableText(line) !== line);
    const marks = /[\\{}^]|``| -- |\bell_\d|\balpha_\d|\w~\(/;
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((line) => !marks.test(line))).toEqual([]);
  });

  it('have one key for both renderings of a title, and a key for each other', () => {
    const abstracts = new Map<string, Set<string>>();
    const lines = linesOf();
    for (const [index, line] of lines.entries()) {
      if (line.length > titleLength) {
        const keys = abstracts.get(line) ?? new Set();
        abstracts.set(line, keys.add(normalizeTitle(lines[index - 2] ?? '')));
      }
    }
    expect(abstracts.size).toBe(180);
    expect([...abstracts.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(new Set([...abstracts.values()].flatMap((keys) => [...keys])).size).toBe(180);
  });

  it('part into sentences of a sensible length that begin and end as sentences do', () => {
    const abstracts = [...new Set(linesOf())].filter(({ length }) => length > titleLength);
    const sentences = abstracts.map(readableText).flatMap((text) => {
      return splitSentences(text).map(({ start, end }) => text.slice(start, end));
    });
    expect(sentences.length / abstracts.length).toBeGreaterThan(6);
    const odd = sentences.filter((sentence) => {
      return sentence.length < 20 || sentence.length > 800 || /^[a-z]+[ ,]/.test(sentence);
    });
    expect(odd).toEqual([]);
  });

  it('have links without the punctuation of their sentences', () => {
    const links = linesOf().map(readableText).flatMap(findLinks);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ url }) => !/^https:\/\/[\w./-]+[\w/]$/.test(url))).toEqual([]);
  });
});
