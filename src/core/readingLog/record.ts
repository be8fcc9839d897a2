import type { Stamp } from './stamp';

/** The version of the log that is written. The first one knew `read` and `starred`, and no writers. */
export const version = 2;

/** What a reader does with a paper; a field that is absent is not touched. */
export interface ReadingChange {
  readonly read?: boolean;
  readonly starred?: boolean;
  /** To be read later. */
  readonly later?: boolean;
  /** For ever, or until a time, in milliseconds since 1970; false shows the paper again. */
  readonly hidden?: boolean | number;
  /** Markdown; empty for none. */
  readonly note?: string;
  /** Tags by their names: whether the paper has them. Each is a field of its own. */
  readonly tags?: Readonly<Record<string, boolean>>;
}

/** The fields of a change that have one value. */
export const singleFields = ['read', 'starred', 'later', 'hidden', 'note'] as const;

export type SingleField = (typeof singleFields)[number];

/** One thing that a reader did with a paper. */
export interface ReadingRecord extends Stamp, ReadingChange {
  /** The paper's id when the record was written. */
  readonly paper: string;
  /** Other ids of the same paper, by which the record is found when its id changes. */
  readonly also?: readonly string[];
}

/** The ids by which a paper is known: its own first. */
export interface PaperIds {
  readonly id: string;
  readonly aliases: readonly string[];
}
