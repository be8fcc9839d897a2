import type { Paper } from '../model';
import type { Citation } from './citation';
import { citedAlone, type CitationFormat, type CitedPaper } from './citationFormat';

/**
 * A bibliography in CSL-JSON, as citation processors and reference managers read it: an array,
 * indented by two. Schema: citation-style-language/schema, csl-data.json, version 1.0.2.
 */
export const cslJson: CitationFormat = {
  id: 'csl',
  extension: 'json',
  head: '[\n',
  between: ',\n',
  end: '\n]\n',
  write: item,
};

/** A bibliography of one paper. */
export function toCslJson(paper: Paper): string {
  return cslJson.head + item(citedAlone(paper)) + cslJson.end;
}

function item({ citation, key }: CitedPaper): string {
  return JSON.stringify(cslItem(citation, key), undefined, 2).replace(/^/gm, '  ');
}

function cslItem(citation: Citation, key: string): object {
  const { authors, organization, date, arxivId, url, abstract, doi, notes } = citation;
  const names =
    organization === undefined
      ? authors.map(({ family, given }) => (given === '' ? { literal: family } : { family, given }))
      : [{ literal: organization }];
  return {
    id: key,
    type: 'article',
    title: citation.title,
    ...(names.length > 0 && { author: names }),
    ...(date && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
    ...(arxivId !== undefined && { publisher: 'arXiv', number: `arXiv:${arxivId}`, URL: url }),
    ...(abstract !== undefined && { abstract }),
    ...(doi !== undefined && { DOI: doi }),
    ...(notes.length > 0 && { note: notes.join('. ') }),
  };
}
