import { dumpEntry, lostEntry } from '../dump/storedEntries';
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

/** The same of an entry by its index, which is asked of the dump each time: it need not be in memory. */
export class SightingInDump implements Sighting {
  readonly uri: string;
  readonly index: number;
  readonly number: string | undefined;
  readonly #dump: Dump;

  constructor(uri: string, index: number, dump: Dump) {
    this.uri = uri;
    this.index = index;
    this.#dump = dump;
    this.number = numberOf(this.entry);
  }

  get entry(): Entry {
    return dumpEntry(this.#dump, this.index) ?? lostEntry;
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
