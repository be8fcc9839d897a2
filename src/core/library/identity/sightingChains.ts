import { hashNumber } from '../../text/hash';
import { NumberColumn } from '../../columns';
import { SightingColumn, type SightedEntries } from '../sightedEntries';
import { SightingInDump, type Sighting } from '../sighting';
import { RowTable } from '../../rowTable';
import { scatter } from './words';

/** Places of entries are found in as many parts as two to the power of this. */
const partBits = 6;

/**
 * Which entries belong to which rows, each to one at most: chains of places, in the order in which
 * entries came.
 */
export class SightingChains {
  readonly #sightings: SightingColumn<Sighting>;
  #count = 0;
  /** Of each place one more than the one after it; of the last in its chain -1 less its row. */
  readonly #next = new NumberColumn();
  /** Of each row one more than its first place. */
  readonly #first = new NumberColumn();
  readonly #places = new RowTable(partBits);
  readonly #free: number[] = [];

  constructor(entries: SightedEntries) {
    this.#sightings = new SightingColumn(entries);
  }

  add(row: number, sighting: Sighting): void {
    const place = this.#free.pop() ?? this.#count++;
    this.#sightings.set(place, sighting);
    this.#next.set(place, -1 - row);
    this.#places.add(hashOf(sighting), place);
    let last = this.#first.get(row);
    if (last === 0) {
      this.#first.set(row, place + 1);
      return;
    }
    for (let next = last; next > 0; next = this.#next.get(next - 1)) {
      last = next;
    }
    this.#next.set(last - 1, place + 1);
  }

  /** Takes out an entry; returns the row that it belonged to. */
  remove(sighting: Sighting): number | undefined {
    const place = this.#placeOf(sighting);
    if (place === undefined) {
      return undefined;
    }
    const row = this.#rowOfPlace(place);
    const after = this.#next.get(place);
    if (this.#first.get(row) === place + 1) {
      this.#first.set(row, Math.max(0, after));
    } else {
      this.#next.set(this.#placeBefore(row, place), after);
    }
    this.#places.delete(hashOf(sighting), place);
    this.#sightings.set(place, undefined);
    this.#free.push(place);
    return row;
  }

  /** The row that an entry belongs to. */
  rowOf(sighting: Sighting): number | undefined {
    const place = this.#placeOf(sighting);
    return place === undefined ? undefined : this.#rowOfPlace(place);
  }

  /** The entries of a row. */
  of(row: number): Sighting[] {
    const sightings: Sighting[] = [];
    for (let next = this.#first.get(row); next > 0; next = this.#next.get(next - 1)) {
      const sighting = this.#sightings.get(next - 1);
      if (sighting) {
        sightings.push(sighting);
      }
    }
    return sightings;
  }

  /** The entry of a row that came before all others of it; undefined where there is none. */
  first(row: number): Sighting | undefined {
    const first = this.#first.get(row);
    return first === 0 ? undefined : this.#sightings.get(first - 1);
  }

  /** Whether no entry belongs to a row. */
  isEmpty(row: number): boolean {
    return this.#first.get(row) === 0;
  }

  #placeOf(sighting: Sighting): number | undefined {
    let found: number | undefined;
    this.#places.forEach(hashOf(sighting), (place) => {
      if (this.#holds(place, sighting)) {
        found = place;
      }
    });
    return found;
  }

  #holds(place: number, sighting: Sighting): boolean {
    if (sighting instanceof SightingInDump) {
      return this.#sightings.has(place, sighting);
    }
    const held = this.#sightings.get(place);
    return held?.index === sighting.index && held.uri === sighting.uri;
  }

  #rowOfPlace(place: number): number {
    let next = this.#next.get(place);
    while (next > 0) {
      next = this.#next.get(next - 1);
    }
    return -1 - next;
  }

  #placeBefore(row: number, place: number): number {
    let before = this.#first.get(row) - 1;
    while (this.#next.get(before) !== place + 1) {
      before = this.#next.get(before) - 1;
    }
    return before;
  }
}

function hashOf(sighting: Sighting): number {
  if (sighting instanceof SightingInDump) {
    return scatter(sighting.serial);
  }
  const { uri, index } = sighting;
  return scatter(hashNumber(uri) ^ Math.imul(index + 1, 0x9e3779b1));
}
