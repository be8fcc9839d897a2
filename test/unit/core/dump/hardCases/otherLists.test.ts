import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../../src/core/dump/detect';
import { parseDump } from '../../../../../src/core/dump/parseDump';
import { buttons, listed, listPages, site } from './listPages';
import { page } from './table';

const paper = `${site}/papers/2602.00002`;
const votes = (of: number): string => buttons['firecrawl']?.('1', of) ?? '';
const firecrawl = listPages['firecrawl']?.({ night: votes(1), day: votes(2) }) ?? '';
const organization = `[![pier](${site}/c.png)Pier Lab](${site}/pier)`;
const picture = (name: string): string => `![${name}](${site}/${name}.png)`;

describe('a scraped page', () => {
  it('may have lost its votes', () => {
    const dump = parseDump(firecrawl.replace(votes(1), '').replace(votes(2), ''));
    expect(dump).toMatchObject({ dialect: 'firecrawl', entries: listed, problems: [] });
    expect(dump.entries.map(({ arxivId }) => arxivId)).toEqual(['2602.00001', '2602.00002']);
  });

  it.each([
    ['glued together', `[${picture('')}${picture('')}- 12 authors](${paper})`],
    ['with blanks between', `[${picture('ada')} ${picture('bo')} 12 authors](${paper})`],
    ['as items on one line', `[- ${picture('ada')} - ${picture('bo')} - 12 authors](${paper})`],
    ['on lines of their own', `[${picture('ada')}\n${picture('bo')}\n12 authors](${paper})`],
    [
      'in a list with blank lines',
      page('[', `- ${picture('ada')}`, `- ${picture('bo')}`, '- 12 authors', `](${paper})`),
    ],
  ])('may have pictures of authors %s', (_, authors) => {
    const text = firecrawl.replace(organization, authors.trim());
    const dump = parseDump(text);
    expect(dump.problems).toEqual([]);
    expect(dump.entries[1]).toMatchObject({ title: 'Kites by Day', authorCount: 12 });
    const { start = 0, end = 0 } = dump.entries[1]?.parts.authors ?? {};
    expect(text.slice(start, end)).toBe('12 authors');
  });

  it('may have its organization’s picture on a line of its own', () => {
    const text = firecrawl.replace(organization, organization.replace('Pier', '\nPier'));
    expect(parseDump(text)).toMatchObject({ entries: listed, problems: [] });
  });

  it.each([
    ['notes', page('# Notes', `### [Kites](${paper})`, `[Paper](${paper})`)],
    ['an index', page(`### [Kites](${paper})`, 'They fly.', `[More](${paper})`)],
  ])('is not %s with links to papers', (_, text) => {
    expect(detectDump(text).dialect).toBeUndefined();
  });
});

describe('a page of a text browser', () => {
  const terminal = listPages['terminal']?.({ night: '[\n1\n][3]', day: '[\n1\n][13]' }) ?? '';

  it.each([
    ['of votes', '[\n1\n][13]', votes(2)],
    ['of the first votes', '[\n1\n][3]', votes(1)],
    ['of a title', '[Kites by Day][14]', `[Kites by Day](${paper})`],
    ['of an abstract', '][15]', `](${paper})`],
    ['of an organization', '[[pier] Pier Lab][16]', `[[pier] Pier Lab](${site}/pier)`],
    ['of authors', '][6]', `](${site}/papers/2602.00001)`],
    ['of comments', '[ 6][7]', `[ 6](${site}/papers/2602.00001#community)`],
  ])('may have an address in place of a number in the link %s', (_, number, address) => {
    const dump = parseDump(terminal.replace(number, address));
    expect(dump).toMatchObject({ dialect: 'terminal', entries: listed, problems: [] });
    expect(dump.entries).toHaveLength(2);
    expect(dump.entries.map(({ upvotes }) => upvotes)).toEqual([1, 1]);
  });
});

describe('a clipped page', () => {
  it.each([
    ['the log-in page', `[Upvote 12](${site}/login?next=%2Fpapers%2F2602.00002)`],
    ['the log-in page, over lines', `[Upvote\n\n12](${site}/login?next=%2Fpapers%2F2602.00002)`],
    ['the paper', `[Upvote 12](${paper})`],
  ])('may have a button of upvotes that leads to %s', (_, button) => {
    const text = page(
      `source: "${site}/papers/date/2026-02-24"`,
      'Submitted by ada',
      '### Kites by Day',
      `[\n- ·\n\t 3 authors\n](${paper})`,
      `${button} [Comments 4](${paper}#community)`,
    );
    const { entries, problems } = parseDump(text);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      { title: 'Kites by Day', upvotes: 12, comments: 4, authorCount: 3, submitter: 'ada' },
    ]);
    const { start = 0, end = 0 } = entries[0]?.parts.comments ?? {};
    expect(text.slice(start, end)).toBe('4');
  });
});
