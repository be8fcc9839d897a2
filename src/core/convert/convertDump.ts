import { exportList } from '../cite/formats';
import { commonFields } from '../cite/jsonLines';
import type { Dump } from '../model';
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
    case 'csl':
      return exportList(dump.entries.map(entryPaper), target);
  }
}

/**
 * One JSON object a line for each entry, with the fields of `Entry` that are no places in the text,
 * and the listed date (JSON Lines, jsonlines.org).
 */
export function toJsonLines({ listed, entries }: Pick<Dump, 'listed' | 'entries'>): string {
  return entries.map((entry) => `${JSON.stringify({ ...commonFields(entry), listed })}\n`).join('');
}
