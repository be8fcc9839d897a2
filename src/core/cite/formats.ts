import type { Paper } from '../model';
import { runToEnd, type Steps } from '../steps';
import { bibTeX } from './bibtex';
import { citationOf } from './citation';
import type { CitationFormat, CitationFormatId, FormatOptions } from './citationFormat';
import { keysOfList } from './citationKeys';
import { cslJson } from './cslJson';
import { csv } from './csv';
import { jsonLines } from './jsonLines';
import { markdown } from './markdown';
import { ris } from './ris';

/** All formats, as they are offered. */
export const citationFormats: readonly CitationFormat[] = [
  bibTeX,
  ris,
  cslJson,
  markdown,
  csv,
  jsonLines,
];

/** What an export knows besides the papers. */
export interface ExportContext extends FormatOptions {
  /** The key of a paper, and where it stands in the list. */
  readonly keyOf: (paper: Paper, index: number) => string;
  /** Labels of a paper's topics, strongest first. */
  readonly topicsOf?: (paper: Paper) => readonly string[];
}

/** Papers that are written in one step. */
const papersPerStep = 8;

/** Papers in a format, in their order. */
export function* exportPapers(
  papers: readonly Paper[],
  id: CitationFormatId,
  { keyOf, topicsOf, ...options }: ExportContext,
): Steps<string> {
  const format = citationFormats.find((each) => each.id === id) ?? bibTeX;
  const texts: string[] = [];
  for (const [index, paper] of papers.entries()) {
    const cited = {
      paper,
      citation: citationOf(paper),
      key: keyOf(paper, index),
      topics: topicsOf?.(paper) ?? [],
    };
    texts.push(format.write(cited, options, papers.length > 1));
    if (texts.length % papersPerStep === 0) {
      yield;
    }
  }
  return format.head + texts.join(format.between) + format.end;
}

/** Papers of a list that is no library's, each under a key of its own. */
export function exportList(papers: readonly Paper[], id: CitationFormatId): string {
  const keys = keysOfList(papers);
  return runToEnd(exportPapers(papers, id, { keyOf: (_, index) => keys[index] ?? '' }));
}
