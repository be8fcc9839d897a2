import type { Paper } from '../../model';
import { ShardedMap } from '../shardedMap';
import type { PaperState } from './context';

/** Which papers were read when they were last looked at: what the unread counts of groups go by. */
export class ReadMarks {
  readonly #stateOf: (paper: Paper) => PaperState;
  readonly #read = new ShardedMap<true>();

  constructor(stateOf: (paper: Paper) => PaperState) {
    this.#stateOf = stateOf;
  }

  /** Looks at a paper again; returns whether it is another than before. New ones pass for unread. */
  look(paper: Paper): boolean {
    const isRead = this.#stateOf(paper).state === 'read';
    if (isRead === this.#read.has(paper.id)) {
      return false;
    }
    if (isRead) {
      this.#read.set(paper.id, true);
    } else {
      this.#read.delete(paper.id);
    }
    return true;
  }

  isUnread(paper: Paper): boolean {
    return !this.#read.has(paper.id);
  }
}
