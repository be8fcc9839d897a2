import { lostEntry } from '../dump/entryForm';
import { dumpEntry } from '../dump/storedEntries';
import type { Dump, Entry } from '../model';
import { arxivNumber } from './names';

/** One entry of one dump. */
export interface Sighting {
  readonly uri: string;
  /** Index into the dump's entries. */
  readonly index: number;
  /** May be made anew each time that it is asked for. */
  readonly entry: Entry;
  /** The arXiv number without its version. */
  readonly number?: string | undefined;
}

/** An entry of a dump, with its number. */
export function sight(uri: string, index: number, entry: Entry): Sighting {
  return { uri, index, entry, number: numberOf(entry) };
}

function numberOf({ arxivId }: Entry): string | undefined {
  return arxivId === undefined ? undefined : arxivNumber(arxivId);
}

/** A dump whose entries are numbered from one on, among those of all dumps. */
export interface NumberedDump {
  readonly uri: string;
  readonly dump: Dump;
  readonly first: number;
  /** How many entries it has. */
  readonly count: number;
}

/**
 * The same of an entry by its index, which is asked of the dump each time: it need not be in memory.
 * It may be made whenever it is needed: nothing tells it from another of the same entry.
 */
export class SightingInDump implements Sighting {
  readonly index: number;
  readonly #dump: NumberedDump;
  #number: string | undefined;
  /** Whether the number was looked for. */
  #isRead = false;

  constructor(dump: NumberedDump, index: number) {
    this.#dump = dump;
    this.index = index;
  }

  get uri(): string {
    return this.#dump.uri;
  }

  /** Its number among the entries of all dumps. */
  get serial(): number {
    return this.#dump.first + this.index;
  }

  get entry(): Entry {
    return dumpEntry(this.#dump.dump, this.index) ?? lostEntry;
  }

  get number(): string | undefined {
    if (!this.#isRead) {
      this.#number = numberOf(this.entry);
      this.#isRead = true;
    }
    return this.#number;
  }
}

/** A sighting that holds on to its entry: it is made once, however often it is asked for. */
export function withEntry({ uri, index, entry, number }: Sighting): Sighting {
  return { uri, index, entry, number };
}

/** An order that depends on what is held only, not on when it came. */
export function compareSightings(a: Sighting, b: Sighting): number {
  return compareText(a.uri, b.uri) || a.index - b.index;
}

/** By code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
