import { describe, expect, it } from 'vitest';
import { parseDump, runToEnd, sourceLinks } from '../../../../src/core';
import { fixturePaths, readFixture } from './fixtures';

function linksOf(text: string): { readonly printed: string; readonly url: string }[] {
  return runToEnd(sourceLinks(text, parseDump(text))).map(({ start, end, url }) => ({
    printed: text.slice(start, end),
    url,
  }));
}

function urlsOf(text: string): string[] {
  return linksOf(text).map(({ url }) => url);
}

describe('sourceLinks', () => {
  it('ends Markdown targets at their bracket, glued ones too', () => {
    const text = readFixture('firecrawl/two-dumps-in-one-file.md');
    expect(text).toContain('[6](https://huggingface.co/papers/2501.00001#community)');
    const urls = urlsOf(text);
    expect(urls).toContain('https://huggingface.co/papers/2501.00001#community');
    expect(urls.filter((url) => /[[\]()]/.test(url))).toEqual([]);
  });

  it('mends an address that the wrap of a terminal broke', () => {
    const links = linksOf(readFixture('terminal/two-dumps-in-one-file.txt'));
    const mended = links.find(({ printed }) => printed.includes('\n'));
    expect(mended?.printed).toMatch(/^https:.+anybo\ndy-thought\.html$/);
    expect(mended?.url).toBe(mended?.printed.replace('\n', ''));
  });

  it('reads an address past Markdown’s escapes', () => {
    const text = readFixture('firecrawl/two-dumps-in-one-file.md').replace(
      'A webcam that sees',
      String.raw`See https://example.org/tide\_tables\_of\_1850. A webcam that sees`,
    );
    expect(linksOf(text)).toContainEqual({
      printed: String.raw`https://example.org/tide\_tables\_of\_1850`,
      url: 'https://example.org/tide_tables_of_1850',
    });
  });

  it('leaves out an address that breaks off at an escape nobody reads', () => {
    const text = String.raw`see https://example.org/a\_b and https://example.org/c`;
    expect(urlsOf(text)).toEqual(['https://example.org/c']);
  });

  it('links the arXiv ids of entries where a list prints them', () => {
    const links = linksOf(readFixture('json/two-lists.json'));
    expect(links.slice(0, 2)).toEqual([
      { printed: '2501.00001', url: 'https://arxiv.org/abs/2501.00001' },
      { printed: 'https://example.org/kites', url: 'https://example.org/kites' },
    ]);
  });

  it('ends addresses in a saved page at its entities, and reads those in them', () => {
    const text = readFixture('html/daily.html').replaceAll(
      'https://example.org/kites',
      'https://example.org/kites?a=1&amp;b=2',
    );
    const urls = urlsOf(text);
    expect(urls).toContain('https://example.org/kites?a=1&b=2');
    expect(urls.filter((url) => url.includes('&quot;'))).toEqual([]);
  });

  it('gives ordered, disjoint links to the web for every fixture', () => {
    for (const path of fixturePaths) {
      const text = readFixture(path);
      let done = 0;
      for (const { start, end, url } of runToEnd(sourceLinks(text, parseDump(text)))) {
        expect(start, path).toBeGreaterThanOrEqual(done);
        expect(end, path).toBeGreaterThan(start);
        expect(url, path).toMatch(/^https?:\/\//);
        done = end;
      }
      expect(done, path).toBeLessThanOrEqual(text.length);
    }
  });

  it('loses no link where a long text is looked through in pieces', () => {
    const link = 'arXiv: 2401.01234 and https://example.org/a-page ';
    for (const lead of ['', 'a ', 'ab ', 'abc  ', '-'.repeat(9)]) {
      const text = lead + link.repeat(2000);
      expect(urlsOf(text)).toHaveLength(4000);
    }
  });

  it('yields often in a long text', () => {
    const text = 'https://example.org/a '.repeat(20_000);
    const steps = sourceLinks(text, parseDump(text));
    let count = 0;
    while (steps.next().done !== true) {
      count++;
    }
    expect(count).toBeGreaterThan(20);
  });
});
