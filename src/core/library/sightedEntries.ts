import { entryCount } from '../dump/storedEntries';
import type { Dump } from '../model';
import { Column, NumberColumn, RowNumbers } from '../columns';
import { SightingInDump, type NumberedDump, type Sighting } from './sighting';

/** The dumps whose entries are numbered, each with the numbers from its first on. */
export class SightedEntries {
  /** In the order of their numbers. */
  readonly #dumps: NumberedDump[] = [];
  #next = 0;

  /** Numbers the entries of a dump: with numbers that none ever had, less than two to the power of 31. */
  take(uri: string, dump: Dump): NumberedDump {
    const numbered = { uri, dump, first: this.#next, count: entryCount(dump) };
    this.#next += numbered.count;
    this.#dumps.push(numbered);
    return numbered;
  }

  /** Lets go of a dump: its numbers lead to nothing from now on. */
  release(dump: NumberedDump): void {
    const place = this.#placeOf(dump.first);
    // Those without entries have the number of the next.
    for (let at = place; this.#dumps[at]?.first === dump.first; at--) {
      if (this.#dumps[at] === dump) {
        this.#dumps.splice(at, 1);
      }
    }
  }

  /** The URI of the dump of a numbered entry; undefined where that is gone. */
  uri(number: number): string | undefined {
    return this.#dumpOf(number)?.uri;
  }

  /** The entry of a number, made anew each time; undefined where its dump is gone. */
  at(number: number): Sighting | undefined {
    const dump = this.#dumpOf(number);
    return dump && new SightingInDump(dump, number - dump.first);
  }

  #dumpOf(number: number): NumberedDump | undefined {
    const dump = this.#dumps[this.#placeOf(number)];
    return dump && number - dump.first < dump.count ? dump : undefined;
  }

  /** Place of the last dump whose numbers begin with one or before it; -1 for none. */
  #placeOf(number: number): number {
    let [low, high] = [0, this.#dumps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#dumps[middle]?.first ?? 0) <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}

/** By rows: numbered entries, by their numbers, and anything else as it is; undefined where none was set. */
export class SightingColumn<Other> {
  readonly #entries: SightedEntries;
  /** One more than the number of an entry, or less than 0: the row of what is none. */
  readonly #numbers = new NumberColumn();
  readonly #others = new Column<Sighting | Other>();
  #otherRows = new RowNumbers();

  constructor(entries: SightedEntries) {
    this.#entries = entries;
  }

  get(row: number): Sighting | Other | undefined {
    const number = this.#numbers.get(row);
    return number > 0 ? this.#entries.at(number - 1) : this.#others.get(-number);
  }

  /** Returns whether it is something else than was there before. */
  set(row: number, value: Sighting | Other | undefined): boolean {
    if (this.has(row, value)) {
      return false;
    }
    const before = this.#numbers.get(row);
    if (before < 0) {
      this.#others.set(-before, undefined);
      if (this.#otherRows.giveBack(-before)) {
        this.#others.clear();
      }
    }
    this.#numbers.set(row, this.#put(value));
    return true;
  }

  /** Whether this very entry or thing stands in a row. */
  has(row: number, value: Sighting | Other | undefined): boolean {
    const number = this.#numbers.get(row);
    return value instanceof SightingInDump
      ? number === value.serial + 1
      : number <= 0 && this.#others.get(-number) === value;
  }

  #put(value: Sighting | Other | undefined): number {
    if (value === undefined) {
      return 0;
    }
    if (value instanceof SightingInDump) {
      return value.serial + 1;
    }
    const row = this.#otherRows.take();
    this.#others.set(row, value);
    return -row;
  }

  /** Forgets all rows, and lets go of the memory. */
  clear(): void {
    this.#numbers.clear();
    this.#others.clear();
    this.#otherRows = new RowNumbers();
  }
}
