import type { Paper } from '../model';
import type { AuthorName, Citation } from './citation';
import { citationOf, citationsOf } from './citation';
import { escapeForTex, titleForTex } from './texEscape';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX entry, `@misc` as for preprints. The title stands in double braces, so that no style
 * changes its capitals; its TeX stays TeX. Accented letters stay Unicode, which biber and every LaTeX
 * since 2018 read; other characters outside of common fonts become TeX. Nothing that a text holds can
 * end its field: braces are always balanced within it.
 */
export function toBibTeX(paper: Paper): string {
  return bibTeXEntry(paper, citationOf(paper));
}

/** The BibTeX entries of several papers, each under a key of its own, parted by blank lines. */
export function toBibTeXList(papers: readonly Paper[]): string {
  return citationsOf(papers)
    .map((citation, index) => {
      const paper = papers[index];
      return paper ? bibTeXEntry(paper, citation) : '';
    })
    .join('\n');
}

function bibTeXEntry(paper: Paper, citation: Citation): string {
  const { authors, organization, date, arxivId, url, notes } = citation;
  const fields: [name: string, value: string][] = [['title', `{{${titleForTex(paper.title)}}}`]];
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
  if (notes.length > 0) {
    fields.push(['note', `{${escapeForTex(notes.join('. '))}}`]);
  }
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citation.key},\n${lines.join('')}}\n`;
}

/** `Family, Given`; braces keep an "and" within a name from parting it. */
function nameForTex({ family, given }: AuthorName): string {
  const printed = given === '' ? family : `${family}, ${given}`;
  const escaped = escapeForTex(printed);
  return given === '' || /\band\b/i.test(printed) ? `{${escaped}}` : escaped;
}
