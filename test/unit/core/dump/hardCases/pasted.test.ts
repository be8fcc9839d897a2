import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../../src/core/dump/parseDump';
import { clipperCases } from './clipper';
import { emailCases } from './email';
import { firecrawlCases } from './firecrawl';
import { hollowCases } from './hollow';
import { htmlCases } from './html';
import { jsonCases } from './json';
import { plainCases } from './plain';
import { saidOf, type HardText } from './table';
import { terminalCases } from './terminal';
import { trendingCases } from './trending';
import { urlLinesCases } from './urlLines';

const all = [
  plainCases,
  urlLinesCases,
  firecrawlCases,
  terminalCases,
  clipperCases,
  trendingCases,
  emailCases,
  jsonCases,
  htmlCases,
  hollowCases,
];

/** Whole pages; what is pasted below one that was cut off is another matter. */
// Unknown navigation in the middle of a text without marks cannot be told from a title.
const pages = all.flatMap(({ dialect, texts }) =>
  texts
    .filter(({ shows }) => !shows.includes('a torn last entry'))
    .filter(({ shows }) => dialect !== 'plain' || !shows.includes('unknown navigation and footers'))
    .map((page, index) => ({ dialect, index, page })),
);

/** The same page of other papers. */
function ofOtherPapers({ text, entries }: HardText): Pick<HardText, 'text' | 'entries'> {
  return {
    text: other(text),
    entries: entries.map((entry) => ({
      ...entry,
      title: other(entry.title),
      ...(entry.abstract !== undefined && { abstract: other(entry.abstract) }),
      ...(entry.arxivId !== undefined && { arxivId: other(entry.arxivId) }),
    })),
  };
}

function other(text: string): string {
  return text.replaceAll('Kites', 'Bees').replace(/\b2[56][01]\d\.0000/g, '2401.1000');
}

const places = new Set(['start', 'end', 'titleRange', 'abstractRange', 'abstractKind', 'parts']);

describe.each(pages)('below page $index of dialect $dialect', ({ dialect, page }) => {
  it.each(pages)('page $index of dialect $dialect is read', (below) => {
    const second = ofOtherPapers(below.page);
    const text = `${page.text}\n\n${second.text}`;
    const { entries, problems, ...dump } = parseDump(text);
    expect(dump.dialect).toBe(dialect);
    const torn = problems.filter(({ code }) => code === 'torn-entry');
    // Navigation that is glued to a list without any marks can be a title; then it is said to be torn.
    const whole = entries.filter(
      (entry) =>
        Object.keys(entry).some((key) => key !== 'title' && !places.has(key)) ||
        !torn.some(({ start }) => start === entry.titleRange.start),
    );
    expect(whole.map(saidOf)).toEqual([...page.entries, ...second.entries].map(saidOf));
    const seconds = problems.filter(({ code }) => code === 'second-digest');
    // Of one object per line, and of lists without entries, nothing marks where another one starts.
    const isMarked =
      dialect !== below.dialect ||
      (dialect !== 'hollow' && !page.shows.includes('one object per line'));
    expect(seconds).toHaveLength(isMarked ? 1 : 0);
    const last = entries[page.entries.length - 1]?.end ?? 0;
    expect(seconds[0]?.start ?? text.length).toBeGreaterThanOrEqual(last);
    expect(seconds[0]?.start ?? 0).toBeLessThanOrEqual(
      text.indexOf(second.text) + second.text.length,
    );
  });
});
