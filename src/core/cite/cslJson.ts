import type { Paper } from '../model';
import type { Citation } from './citation';
import { citationsOf } from './citation';

/**
 * A bibliography of one item in CSL-JSON, as citation processors and reference managers read it: an
 * array, indented by two. Schema: citation-style-language/schema, csl-data.json, version 1.0.2.
 */
export function toCslJson(paper: Paper): string {
  return toCslJsonList([paper]);
}

/** The same for several papers, each under an id of its own. */
export function toCslJsonList(papers: readonly Paper[]): string {
  return `${JSON.stringify(citationsOf(papers).map(cslItem), undefined, 2)}\n`;
}

function cslItem(citation: Citation): object {
  const { authors, organization, date, arxivId, url, abstract, notes } = citation;
  const names =
    organization === undefined
      ? authors.map(({ family, given }) => (given === '' ? { literal: family } : { family, given }))
      : [{ literal: organization }];
  return {
    id: citation.key,
    type: 'article',
    title: citation.title,
    ...(names.length > 0 && { author: names }),
    ...(date && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
    ...(arxivId !== undefined && { publisher: 'arXiv', number: `arXiv:${arxivId}`, URL: url }),
    ...(abstract !== undefined && { abstract }),
    ...(notes.length > 0 && { note: notes.join('. ') }),
  };
}
