import type { Paper } from '../model';
import { citationOf } from './citation';

/**
 * A bibliography of one item in CSL-JSON, as citation processors and reference managers read it: an
 * array, indented by two. Schema: citation-style-language/schema, csl-data.json, version 1.0.2.
 */
export function toCslJson(paper: Paper): string {
  const citation = citationOf(paper);
  const { authors, organization, date, arxivId, url, abstract, notes } = citation;
  const names =
    organization === undefined
      ? authors.map(({ family, given }) => (given === '' ? { literal: family } : { family, given }))
      : [{ literal: organization }];
  const item = {
    id: citation.key,
    type: 'article',
    title: citation.title,
    ...(names.length > 0 && { author: names }),
    ...(date && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
    ...(arxivId !== undefined && { publisher: 'arXiv', number: `arXiv:${arxivId}`, URL: url }),
    ...(abstract !== undefined && { abstract }),
    ...(notes.length > 0 && { note: notes.join('. ') }),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
