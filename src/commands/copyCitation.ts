import type { Memento } from 'vscode';
import { env, l10n } from 'vscode';
import type { Citations } from '../host/cite/citations';
import { askFormat, formatIn } from './cite/formatItems';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Copies papers in a format that it asks for, unless it is given as the third argument. */
export function copyCitation(
  papers: PaperArguments,
  citations: Citations,
  memory: Memento,
): Command {
  return {
    id: 'paperDigests.copyCitation',
    execute: async (clicked, selected, format) => {
      const cited = papers.papers(clicked === undefined ? [] : [clicked, selected]);
      if (cited.length === 0) {
        return;
      }
      const chosen = formatIn(format) ?? (await askFormat(l10n.t('Copy Citation'), memory));
      const text = chosen && (await citations.written(cited, chosen));
      if (text !== undefined) {
        await env.clipboard.writeText(text.trimEnd());
      }
    },
  };
}
