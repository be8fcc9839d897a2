import type { Entry, Paper } from '../model';
import type { CitationFormat } from './citationFormat';

/**
 * One JSON object a line for each paper (JSON Lines, jsonlines.org): its id and key, its topics, and
 * what entries of digests have as well, as printed.
 */
export const jsonLines: CitationFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  head: '',
  between: '\n',
  end: '\n',
  write: ({ paper, key, topics }) => {
    const { year, month, day, certainty } = paper.published ?? {};
    const line = JSON.stringify({
      id: paper.id,
      key,
      ...commonFields(paper),
      ...(paper.published && { published: { year, month, day, certainty } }),
      ...(topics.length > 0 && { topics }),
    });
    return line.replace(otherLineBreaks, (character) => otherEscapes[character] ?? '');
  },
};

/** Line breaks that JSON leaves in a string, at which some readers of lines end one. */
const otherLineBreaks = /[\u0085\u2028\u2029]/g;
const otherEscapes: Readonly<Record<string, string>> = {
  '\u0085': '\\u0085',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** What entries and papers have alike, without places in a text; what is not known is left out. */
export function commonFields(of: Paper | Entry): Partial<Entry> {
  const { title, abstract, abstractKind, arxivId, authors, authorCount, organization } = of;
  const { published, comments, upvotes, github } = of;
  const submitter = 'submitter' in of ? of.submitter : undefined;
  return {
    title,
    ...(arxivId !== undefined && { arxivId }),
    ...(authors && { authors }),
    ...(authorCount !== undefined && { authorCount }),
    ...(organization && { organization }),
    ...(published && { published }),
    ...(comments !== undefined && { comments }),
    ...(upvotes !== undefined && { upvotes }),
    ...(submitter !== undefined && { submitter }),
    ...(github && { github }),
    ...(abstract !== undefined && { abstract }),
    ...(abstractKind && { abstractKind }),
  };
}
