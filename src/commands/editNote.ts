import type { NoteDocuments } from '../host/readingLog/noteDocuments';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Opens the note on a paper in an editor. */
export function editNote(papers: PaperArguments, notes: Pick<NoteDocuments, 'open'>): Command {
  return {
    id: 'paperDigests.editNote',
    execute: async (...args) => {
      const paper = papers.paper(args);
      if (paper) {
        await notes.open(paper);
      }
    },
  };
}
