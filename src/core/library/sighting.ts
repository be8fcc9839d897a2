import type { Entry } from '../model';

/** One entry of one dump. */
export interface Sighting {
  readonly uri: string;
  /** Index into the dump's entries. */
  readonly index: number;
  readonly entry: Entry;
  /** The arXiv number without its version. */
  readonly number?: string;
}

/** An order that depends on what is held only, not on when it came. */
export function compareSightings(a: Sighting, b: Sighting): number {
  return compareText(a.uri, b.uri) || a.index - b.index;
}

/** By code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
