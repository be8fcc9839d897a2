import type { Enrichment } from '../host/enrichment/enrichment';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Shows what services said of papers: of those that it is called for, or of all. */
export function showLearnt(papers: PaperArguments, enrichment: Enrichment): Command {
  return {
    id: 'paperDigests.showLearnt',
    execute: async (...args) => {
      await enrichment.refresh();
      await enrichment.show(args.length > 0 ? papers.papers(args) : undefined);
    },
  };
}
