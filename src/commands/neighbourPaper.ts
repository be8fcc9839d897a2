import type { LibraryService } from '../host/library/libraryService';
import type { ReadingOrder } from '../host/readingOrder';
import type { Command } from './command';
import type { PaperOpener } from './paperOpener';

/** Goes to the paper after the open one in the list that is being read, or before it. */
export function neighbourPaper(
  library: LibraryService,
  order: ReadingOrder,
  opener: PaperOpener,
  delta: 1 | -1,
): Command {
  return {
    id: delta === 1 ? 'paperDigests.nextPaper' : 'paperDigests.previousPaper',
    execute: () => {
      const id = order.current && order.neighbour(order.current, delta);
      const paper = id && library.paper(id);
      return paper && opener.open(paper);
    },
  };
}
