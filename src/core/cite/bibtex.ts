import type { Paper } from '../model';
import type { AuthorName } from './citation';
import { citedAlone, type CitationFormat, type CitedPaper } from './citationFormat';
import { escapeForTex, titleForTex } from './texEscape';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX entry, `@misc` as for preprints. The title stands in double braces, so that no style
 * changes its capitals; its TeX stays TeX. Accented letters stay Unicode, which biber and every LaTeX
 * since 2018 read; other characters outside of common fonts become TeX. Nothing that a text holds can
 * end its field: braces are always balanced within it.
 */
export const bibTeX: CitationFormat = {
  id: 'bibtex',
  extension: 'bib',
  head: '',
  between: '\n',
  end: '',
  write: bibTeXEntry,
};

/**
 * One paper as an entry of BibTeX.
 * @param key the one that it has among others; else what the usual pattern makes of it alone
 */
export function toBibTeX(paper: Paper, key?: string): string {
  const cited = citedAlone(paper);
  return bibTeXEntry(key === undefined ? cited : { ...cited, key });
}

function bibTeXEntry({ paper, citation, key }: CitedPaper): string {
  const { authors, organization, date, arxivId, url, doi, notes } = citation;
  const fields: [name: string, value: string][] = [
    ['title', `{{${titleForTex(paper.title, citation.title)}}}`],
  ];
  if (authors.length > 0) {
    fields.push(['author', `{${authors.map(nameForTex).join(' and ')}}`]);
  } else if (organization !== undefined) {
    fields.push(['author', `{{${escapeForTex(organization)}}}`]);
  }
  if (date) {
    fields.push(['year', `{${date.year}}`]);
    const month = months[date.month - 1];
    if (month !== undefined) {
      fields.push(['month', month]);
    }
  }
  if (arxivId !== undefined && url !== undefined) {
    fields.push(['eprint', `{${arxivId}}`], ['archivePrefix', '{arXiv}'], ['url', `{${url}}`]);
  }
  if (doi !== undefined) {
    fields.push(['doi', `{${escapeForTex(doi)}}`]);
  }
  if (notes.length > 0) {
    fields.push(['note', `{${escapeForTex(notes.join('. '))}}`]);
  }
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** `Family, Given`; a name of one word in braces, which is set as it is. */
function nameForTex({ family, given }: AuthorName): string {
  return given === ''
    ? `{${escapeForTex(family)}}`
    : [family, given].map(namePartForTex).join(', ');
}

/** Braces keep an "and", a comma or a sign of biber within a name from parting it. */
function namePartForTex(part: string): string {
  const escaped = escapeForTex(part);
  return /[,=]|\band\b/i.test(part) ? `{${escaped}}` : escaped;
}
