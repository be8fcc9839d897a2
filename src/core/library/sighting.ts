import type { Entry } from '../model';

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

/** The same, holding on to the entry: it is made once, however often it is asked for. */
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
