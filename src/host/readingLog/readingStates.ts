import { isSame } from '../../core';
import type { ReadingRecord } from './records';

/** Where a reader stands with a paper. */
export interface ReadingStatus {
  readonly read: boolean;
  readonly starred: boolean;
}

/** The ids by which a paper is known: its own first. */
export interface PaperIds {
  readonly id: string;
  readonly aliases: readonly string[];
}

interface Timed {
  readonly at: number;
  readonly value: boolean;
}

interface TimedStatus {
  readonly read?: Timed;
  readonly starred?: Timed;
}

/** The state of every paper that a reading log speaks of, whatever the order of its records. */
export class ReadingStates {
  readonly #states = new Map<string, TimedStatus>();
  #latest = 0;

  /** The time of the latest record, in milliseconds since 1970; 0 without any. */
  get latest(): number {
    return this.#latest;
  }

  add(record: ReadingRecord): void {
    this.#latest = Math.max(this.#latest, record.at);
    for (const id of [record.paper, ...(record.also ?? [])]) {
      const known = this.#states.get(id) ?? untouched;
      const read = latest(known.read, timed(record.at, record.read));
      const starred = latest(known.starred, timed(record.at, record.starred));
      this.#states.set(id, { ...(read && { read }), ...(starred && { starred }) });
    }
  }

  /** The ids of papers of which other states were told something else. */
  differences(other: ReadingStates): string[] {
    const ids = new Set([...this.#states.keys(), ...other.#states.keys()]);
    return [...ids].filter((id) => {
      const [one, two] = [this.#states.get(id), other.#states.get(id)];
      return !isSame(one?.read, two?.read) || !isSame(one?.starred, two?.starred);
    });
  }

  /** The state of a paper under whichever of its ids it was recorded. */
  statusOf({ id, aliases }: PaperIds): ReadingStatus {
    let { read, starred }: TimedStatus = this.#states.get(id) ?? untouched;
    for (const alias of aliases) {
      const known = this.#states.get(alias);
      if (known) {
        read = latest(read, known.read);
        starred = latest(starred, known.starred);
      }
    }
    return { read: read?.value ?? false, starred: starred?.value ?? false };
  }
}

/** Of most papers a log says nothing. */
const untouched: TimedStatus = {};

function timed(at: number, value: boolean | undefined): Timed | undefined {
  return value === undefined ? undefined : { at, value };
}

/** The later of two values of a field; at the same instant, the one that is set. */
function latest(one: Timed | undefined, other: Timed | undefined): Timed | undefined {
  if (!other || (one && (one.at > other.at || (one.at === other.at && one.value)))) {
    return one;
  }
  return other;
}
