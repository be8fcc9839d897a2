import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import type { PaperOpener } from './paperOpener';

export function openPaperToSide(papers: PaperArguments, opener: PaperOpener): Command {
  return {
    id: 'paperDigests.openPaperToSide',
    execute: (...args) => {
      const paper = papers.paper(args);
      return paper && opener.open(paper, { toSide: true });
    },
  };
}
