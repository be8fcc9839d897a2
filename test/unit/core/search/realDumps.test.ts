import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { SearchIndex, searchText } from '../../../../src/core/search/searchIndex';
import { snippet } from '../../../../src/core/search/snippet';
import { normalizeTitle } from '../../../../src/core/text/normalizeTitle';
import type { SearchedPaper } from './generatedPapers';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

function papersOf(): SearchedPaper[] {
  const papers = new Map<string, SearchedPaper>();
  for (const file of readdirSync(folder)) {
    for (const { title, abstract } of parseDump(readFileSync(folder + file, 'utf8')).entries) {
      const id = normalizeTitle(title);
      papers.set(id, { id, title, ...(abstract !== undefined && { abstract }) });
    }
  }
  return [...papers.values()];
}

/** The longest words of a title, each with two letters in its middle swapped. */
function misspelt(key: string, count: number): string {
  const words = key.split(' ').sort((left, right) => right.length - left.length);
  return words
    .slice(0, count)
    .map((word) => word.replace(/^(.{3})(.)(.)/u, '$1$3$2'))
    .join(' ');
}

describe.skipIf(!here)(name, () => {
  const papers = here ? papersOf() : [];
  const index = new SearchIndex();
  index.add(papers);
  const rankOf = (query: string, id: string): number =>
    index.search(query).findIndex((hit) => hit.id === id);

  it('give every paper first for its title', () => {
    expect(papers).toHaveLength(180);
    expect(papers.filter(({ id, title }) => rankOf(title, id) !== 0)).toEqual([]);
  });

  it('give every paper among the first for three misspelt words of its title', () => {
    const missed = papers.filter(({ id }) => {
      const rank = rankOf(misspelt(id, 3), id);
      return rank < 0 || rank > 4;
    });
    expect(missed).toEqual([]);
  });

  it('give a snippet with a match for every hit that has one in its abstract', () => {
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    const hits = index.search('neural brain');
    expect(hits.length).toBeGreaterThan(20);
    for (const { id, matches } of hits) {
      const text = searchText(byId.get(id) ?? { title: '' }).abstract;
      const shown = snippet(text, matches.abstract, 120);
      expect(shown.text.length).toBeLessThanOrEqual(120);
      expect(shown.matches.length > 0).toBe(matches.abstract.length > 0);
    }
  });
});
