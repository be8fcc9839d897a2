import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../../src/core/dump/dialects/html';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { expectCutsKeepEntries, fixturesBut, recognises } from './rawCuts';
import { decodeHtml, headOf, placeFlaws, summaryOf } from './rawFixtures';
import { arbitraryItem } from './rawPapers';

const names = fixtureNames('html', '.html').filter((name) => !name.endsWith('.expected'));

describe('fixtures of dialect html', () => {
  it.each(names)('%s', (name) => {
    const text = readFixture(`html/${name}.html`);
    const expected: unknown = JSON.parse(readFixture(`html/${name}.expected.json`));
    expect(html.recognise(headOf(text))).toBe(true);
    const dump = html.parse(text);
    expect(summaryOf(dump)).toEqual(expected);
    expect(placeFlaws(text, dump, decodeHtml)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('html', '.expected.json')).toEqual(names);
  });
});

describe('texts that are not of dialect html', () => {
  it.each(fixturesBut('html'))('%s', (path) => {
    expect(recognises(html, path)).toBe(false);
  });

  it.each([
    [
      'a page of a paper',
      '<meta property="og:url" content="https://huggingface.co/papers/2501.00001">',
    ],
    ['a collection', '<link rel="canonical" href="https://huggingface.co/collections/x/papers-1">'],
    ['a page that links to the list', '<a href="https://huggingface.co/papers">Daily Papers</a>'],
    ['a title of its own', '<title>Daily Papers of the Pier</title>'],
  ])('%s', (_, tag) => {
    expect(html.recognise(headOf(`<!doctype html><html><head>${tag}</head>`))).toBe(false);
  });
});

describe('a cut text', () => {
  it.each(names.filter((name) => !name.startsWith('lost-')))('%s', (name) => {
    expectCutsKeepEntries(html, readFixture(`html/${name}.html`), decodeHtml);
  });
});

describe('a random page', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryItem, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('"', "'"),
        fc.boolean(),
        (papers, quote, isSearch) => {
          const items = papers.map(({ item }) => item);
          const props = isSearch
            ? { dailyPapers: [], searchResults: items }
            : { dailyPapers: items };
          const value = JSON.stringify(props)
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;')
            .replaceAll("'", '&#39;');
          const text = `<!doctype html>\n<html>\n<div data-target="DailyPapers" data-props=${quote}${value}${quote}></div>\n</html>`;
          expect(html.recognise(headOf(text))).toBe(true);
          const dump = html.parse(text);
          expect(summaryOf(dump)).toMatchObject({ entries: papers.map(({ read }) => read) });
          expect(dump.problems).toEqual([]);
          expect(placeFlaws(text, dump, decodeHtml)).toEqual([]);
        },
      ),
    );
  });
});

describe('any text', () => {
  it.each([
    ['a million ampersands', `<html data-props="dailyPapers${'&'.repeat(1e6)}`],
    ['a million quotes', `<html data-props="{&quot;dailyPapers&quot;:[${'&quot;'.repeat(1e6)}`],
    ['a hundred thousand attributes', '<p data-props="dailyPapers'.repeat(1e5)],
    ['a hundred thousand open tags', '<meta '.repeat(1e5)],
    ['nothing', ''],
  ])('takes time in proportion: %s', (_, text) => {
    html.recognise(headOf(text));
    expect(html.parse(text).dialect).toBe('html');
  });
});
