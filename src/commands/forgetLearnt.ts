import { l10n, window } from 'vscode';
import type { Paper } from '../core';
import type { Enrichment } from '../host/enrichment/enrichment';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Throws away what services said of papers, after a question: of those that it is called for, or of all. */
export function forgetLearnt(papers: PaperArguments, enrichment: Enrichment): Command {
  return {
    id: 'paperDigests.forgetLearnt',
    execute: async (...args) => {
      await enrichment.refresh();
      const meant = args.length > 0 ? papers.papers(args) : undefined;
      if (await isSure(meant, enrichment)) {
        await enrichment.forget(meant);
      }
    },
  };
}

async function isSure(
  papers: readonly Paper[] | undefined,
  enrichment: Enrichment,
): Promise<boolean> {
  const count = papers?.length ?? enrichment.records().length;
  const forget = l10n.t('Forget');
  const chosen = await window.showWarningMessage(
    papers
      ? l10n.t('Forget what arXiv said of {0} papers?', count)
      : l10n.t('Forget all {0} answers of arXiv?', count),
    { modal: true, detail: l10n.t('Digests stay as they are. The papers can be looked up again.') },
    forget,
  );
  return chosen === forget;
}
