import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';

/** Undoes the latest thing that was done with papers: all of its states, on all of its papers. */
export function undoTriage(log: ReadingLog): Command {
  return { id: 'paperDigests.undoTriage', execute: () => log.undo() };
}
