import type { SightedEntries } from '../sightedEntries';
import { SightingInDump, type Sighting } from '../sighting';
import { WorkList } from '../workList';

/** Entries that are to be taken in, in no particular order. */
export class Unplaced {
  readonly #entries: SightedEntries;
  /** Numbers of those that have any, as two sightings of one entry are not the same. */
  readonly #list: WorkList<Sighting | number>;

  constructor(entries: SightedEntries) {
    this.#entries = entries;
    this.#list = new WorkList((item) =>
      typeof item === 'number' ? (entries.uri(item) ?? '') : item.uri,
    );
  }

  get isEmpty(): boolean {
    return this.#list.isEmpty;
  }

  add(sighting: Sighting): void {
    this.#list.add(itemOf(sighting));
  }

  delete(sighting: Sighting): void {
    this.#list.delete(itemOf(sighting));
  }

  /** Takes out one; undefined where there is none. */
  take(): Sighting | undefined {
    const [item] = this.#list.take(1);
    return typeof item === 'number' ? this.#entries.at(item) : item;
  }
}

function itemOf(sighting: Sighting): Sighting | number {
  return sighting instanceof SightingInDump ? sighting.serial : sighting;
}
