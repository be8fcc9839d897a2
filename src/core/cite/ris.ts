import type { Paper } from '../model';
import { citedAlone, type CitationFormat, type CitedPaper } from './citationFormat';

/**
 * Records in the RIS format of reference managers, as unpublished works, which is how they file
 * preprints. Every value is one line, so no text can begin a field of its own. Lines end in CR LF.
 */
export const ris: CitationFormat = {
  id: 'ris',
  extension: 'ris',
  head: '',
  between: '\r\n',
  end: '',
  write: record,
};

/** One paper as a record of RIS. */
export function toRis(paper: Paper): string {
  return record(citedAlone(paper));
}

function record({ citation }: CitedPaper): string {
  const { title, authors, organization, date, arxivId, url, abstract, doi, notes } = citation;
  const names = authors.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`));
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'UNPB'],
    ['TI', title],
    ...[...names, organization].map((name): [string, string | undefined] => ['AU', name]),
    ['PY', date && String(date.year)],
    ['DA', date && [date.year, padded(date.month), padded(date.day)].join('/')],
    ['AB', abstract],
    ['PB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ['UR', url],
    ['DO', doi],
    ...notes.map((note): [string, string] => ['N1', note]),
  ];
  const written = lines.filter(([, value]) => value !== undefined && value !== '');
  return [...written, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
