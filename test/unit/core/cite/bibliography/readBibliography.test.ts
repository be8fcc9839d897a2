import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBibliography,
  type BibliographyEntry,
} from '../../../../../src/core/cite/bibliography/readBibliography';
import { keysOfList } from '../../../../../src/core/cite/citationKeys';
import { exportList } from '../../../../../src/core/cite/formats';
import { entryIds } from '../../../../../src/core/library/entryIds';
import { runToEnd } from '../../../../../src/core/steps';
import { anyText, longTexts } from '../../text/hostileText';
import { arbitraryPapers } from '../arbitraryPapers';

function read(text: string): readonly BibliographyEntry[] {
  return runToEnd(readBibliography(text));
}

describe('a .bib file', () => {
  it('is read as its many writers write it', () => {
    const text = [
      '@string{acm = "ACM"}',
      '@comment{ignored, title={x}}',
      'Free text, me@example.org.',
      '@Article(one, title = "A {Quoted} Title", year = 2020, journal = acm)',
      '@inproceedings{two:b-1,',
      '  Author = {Byron, Ada},',
      '  TITLE  = {{Double {\\"O}bstacles}},',
      '  note = {arXiv:2501.00002},',
      '}',
      '@misc{three,title={Over',
      '   two lines},eprint={2501.00003v2},archivePrefix={arXiv}}@misc{four, url = {https://arxiv.org/abs/2501.00004}}',
    ].join('\n');
    expect(read(text).map(({ key, title, ids }) => [key, title, ids.length])).toEqual([
      ['one', 'A {Quoted} Title', 1],
      ['two:b-1', '{Double {\\"O}bstacles}', 2],
      ['three', 'Over two lines', 2],
      ['four', undefined, 1],
    ]);
    expect(read(text).map(({ ids }) => ids[0])).toEqual([
      entryIds({ title: 'A Quoted Title' })[0],
      'arxiv:2501.00002',
      'arxiv:2501.00003',
      'arxiv:2501.00004',
    ]);
    expect(read(text).map(({ start }) => text[start])).toEqual(['@', '@', '@', '@']);
  });

  it('that breaks off within an entry has the ones after it', () => {
    expect(
      read('@misc{a, title = {broken\n\n@misc{b, title={Whole}}').map(({ key }) => key),
    ).toEqual(['a', 'b']);
  });

  it('of ours has our keys, and its entries are our papers', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const entries = read(exportList(papers, 'bibtex'));
        expect(entries.map(({ key }) => key)).toEqual(keysOfList(papers));
        expect(entries.map(({ ids: [first] }) => first?.startsWith('arxiv:') ?? false)).toEqual(
          papers.map(({ arxivId }) => arxivId !== undefined),
        );
      }),
    );
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text).length).toBeLessThan(2 + text.length);
        expect(read(`@misc{k, title = {${text}`).map(({ key }) => key)).toContain('k');
      }),
    );
    for (const [, text] of longTexts(100_000)) {
      expect(() => read(text)).not.toThrow();
      expect(() => read(`@misc{k, ${text}`)).not.toThrow();
    }
  });
});
