import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import type { PaperOpener } from './paperOpener';

/** Milliseconds within which a second click on a row makes a double click. */
const doubleClickTime = 500;

/** Opens a paper; a double click on its row keeps it open, as it does a file in the Explorer. */
export function openPaper(papers: PaperArguments, opener: PaperOpener): Command {
  let last: { readonly id: string; readonly at: number } | undefined;
  return {
    id: 'paperDigests.openPaper',
    execute: (...args) => {
      const paper = papers.paper(args);
      if (!paper) {
        return undefined;
      }
      const at = performance.now();
      const keep = last?.id === paper.id && at - last.at < doubleClickTime;
      last = { id: paper.id, at };
      return opener.open(paper, { keep });
    },
  };
}
