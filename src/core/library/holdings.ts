import { entryCount } from '../dump/storedEntries';
import type { Dump, ResolvedDate } from '../model';
import { isSameHint, type DumpHint } from './dates/clock';
import { SightingInDump } from './names';
import type { Sighting } from './sighting';
import { WorkList } from './workList';

/** A dump in the library, with the date of its list as far as it is known. */
export interface LibraryDump {
  readonly uri: string;
  readonly dump: Dump;
  readonly listed?: ResolvedDate;
}

interface Holding {
  readonly dump: Dump;
  readonly hint: DumpHint | undefined;
  /** Of the entries that were looked at so far. */
  readonly sightings: Sighting[];
}

/** How many entries of a dump are looked at in one step. */
const sightedAtOnce = 50;

/** The dumps that are held, the entries of which are looked at bit by bit. */
export class Holdings {
  readonly #held = new Map<string, Holding>();
  /** URIs of dumps with entries that are to be looked at. */
  readonly #unsighted = new WorkList<string>((uri) => uri);

  /** Whether this very dump is held with the same hint. */
  holds(uri: string, dump: Dump, hint: DumpHint | undefined): boolean {
    const held = this.#held.get(uri);
    return held?.dump === dump && isSameHint(held.hint, hint);
  }

  put(uri: string, dump: Dump, hint: DumpHint | undefined): void {
    this.#held.set(uri, { dump, hint, sightings: [] });
    this.#unsighted.add(uri);
  }

  /** Returns whether the dump was there. */
  delete(uri: string): boolean {
    this.#unsighted.delete(uri);
    return this.#held.delete(uri);
  }

  dump(uri: string): Dump | undefined {
    return this.#held.get(uri)?.dump;
  }

  uris(): Iterable<string> {
    return this.#held.keys();
  }

  /** The entries of a dump that were looked at, in their order. */
  sightings(uri: string): readonly Sighting[] {
    return this.#held.get(uri)?.sightings ?? [];
  }

  /** Whether there are entries to be looked at. */
  get isUnsettled(): boolean {
    return !this.#unsighted.isEmpty;
  }

  /** Looks at the next few entries. */
  sightSome(): Sighting[] {
    return this.#unsighted.take(1).flatMap((uri) => {
      const { dump, sightings = [] } = this.#held.get(uri) ?? {};
      const first = sightings.length;
      if (!dump) {
        return [];
      }
      const count = entryCount(dump);
      const length = Math.min(sightedAtOnce, count - first);
      const sighted = Array.from(
        { length },
        (_, index) => new SightingInDump(uri, first + index, dump),
      );
      sightings.push(...sighted);
      if (sightings.length < count) {
        this.#unsighted.add(uri);
      }
      return sighted;
    });
  }
}
