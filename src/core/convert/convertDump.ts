import { toBibTeXList } from '../cite/bibtex';
import { toCslJsonList } from '../cite/cslJson';
import type { Dump, Entry } from '../model';
import { entryPaper } from './entryPaper';
import { toMarkdownDigest } from './toMarkdownDigest';
import { toPlain } from './toPlain';

/** What a digest can be converted to. */
export type ConversionTarget = 'plain' | 'markdown' | 'jsonl' | 'bibtex' | 'csl';

/**
 * A digest in another form. Total.
 *
 * @param text the dump's text: where it is of dialect `plain` already, that conversion gives it back
 *   as it is
 * @param dump what was read from `text`
 */
export function convertDump(text: string, dump: Dump, target: ConversionTarget): string {
  switch (target) {
    case 'plain':
      return dump.dialect === 'plain' ? text : toPlain(dump);
    case 'markdown':
      return toMarkdownDigest(dump);
    case 'jsonl':
      return toJsonLines(dump);
    case 'bibtex':
      return toBibTeXList(dump.entries.map(entryPaper));
    case 'csl':
      return toCslJsonList(dump.entries.map(entryPaper));
  }
}

/**
 * One JSON object a line for each entry, with the fields of `Entry` that are no places in the text,
 * and the listed date (JSON Lines, jsonlines.org).
 */
export function toJsonLines({ listed, entries }: Pick<Dump, 'listed' | 'entries'>): string {
  return entries.map((entry) => `${JSON.stringify({ ...fieldsOf(entry), listed })}\n`).join('');
}

function fieldsOf(entry: Entry): Partial<Entry> {
  const { title, abstract, abstractKind, arxivId, authors, authorCount, organization } = entry;
  const { published, comments, upvotes, submitter, github } = entry;
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
