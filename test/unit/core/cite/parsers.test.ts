import fc from 'fast-check';
import { parse, type Creator } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { citationOf, type Citation } from '../../../../src/core/cite/citation';
import { exportList } from '../../../../src/core/cite/formats';
import { escapeForTex, titleForTex } from '../../../../src/core/cite/texEscape';
import type { Paper } from '../../../../src/core/model';
import { arbitraryPapers } from './arbitraryPapers';
import { readByCitationJs, type ReadItem } from './citationJs';

/** The names of those who wrote a paper, family names first. */
function names({ authors, organization }: Citation): string[] {
  return organization === undefined
    ? authors.map(({ family, given }) => joined(family, given))
    : [joined(organization)];
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .normalize();
}

describe('BibTeX by the parser of Better BibTeX', () => {
  const options = { english: false, caseProtection: false };

  /** What is set, without the marks for how. */
  const plain = (text = ''): string =>
    text.replace(/<\/?(?:i|span|sub|sup)(?: class="nocase")?>/g, '').normalize();
  const nameOf = ({ name, prefix, lastName, suffix, firstName }: Creator): string =>
    plain(name ?? joined(prefix, lastName, suffix, firstName));

  it('gives back names, year and number, whatever the papers hold', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const { entries } = parse(exportList(papers, 'bibtex'), options);
        expect(
          entries.map(({ fields }) => [
            fields.author?.map(nameOf) ?? [],
            fields['year'],
            fields['eprint'],
          ]),
        ).toEqual(
          papers.map(citationOf).map((citation) => {
            const { date, arxivId } = citation;
            return [names(citation), date && String(date.year), arxivId];
          }),
        );
      }),
    );
  });

  it('gives back titles without an error, unless they are TeX and stay so', () => {
    const isWrittenPlain = (paper: Paper): boolean => {
      const { title } = citationOf(paper);
      return titleForTex(paper.title, title) === escapeForTex(title);
    };
    fc.assert(
      fc.property(
        arbitraryPapers.map((papers) => papers.filter(isWrittenPlain)),
        (papers) => {
          const { entries, errors } = parse(exportList(papers, 'bibtex'), options);
          expect(errors).toEqual([]);
          expect(entries.map(({ fields }) => plain(fields['title']))).toEqual(
            papers.map((paper) => citationOf(paper).title.normalize()),
          );
        },
      ),
    );
  });
});

/** RIS takes the name of an organization that has a comma for one of a person. */
function withoutCommas(item: ReadItem): ReadItem {
  return { ...item, names: item.names.map((name) => name.replace(/[, ]+/g, ' ').trim()) };
}

describe.each([
  ['RIS', 'ris'],
  ['CSL-JSON', 'csl'],
] as const)('%s by Citation.js', (_, format) => {
  it('gives back title, names, year, abstract and address, whatever the papers hold', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        expect(readByCitationJs(exportList(papers, format)).map(withoutCommas)).toEqual(
          papers
            .map(citationOf)
            .map((citation) => ({
              title: citation.title.normalize(),
              names: names(citation),
              year: citation.date?.year,
              abstract: citation.abstract,
              url: citation.url,
            }))
            .map(withoutCommas),
        );
      }),
    );
  });
});

describe('BibTeX by Citation.js', () => {
  it('gives back years and addresses, whatever the papers hold', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const items = readByCitationJs(exportList(papers, 'bibtex'));
        expect(items.map(({ year, url }) => [year, url])).toEqual(
          papers.map(citationOf).map(({ date, url }) => [date?.year, url]),
        );
      }),
    );
  });
});
