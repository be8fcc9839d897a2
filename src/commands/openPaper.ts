import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import type { PaperOpener } from './paperOpener';

export function openPaper(papers: PaperArguments, opener: PaperOpener): Command {
  return {
    id: 'paperDigests.openPaper',
    execute: (...args) => {
      const paper = papers.paper(args);
      return paper && opener.open(paper);
    },
  };
}
