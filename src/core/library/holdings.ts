import type { Dump } from '../model';
import { isSameHint, type DumpClock, type DumpHint } from './dates/clock';
import { SightedEntries } from './sightedEntries';
import { SightingInDump, type NumberedDump, type Sighting } from './sighting';
import { WorkList } from './workList';

interface Holding {
  readonly dump: Dump;
  readonly hint: DumpHint | undefined;
  readonly numbered: NumberedDump;
  /** How many entries were looked at so far. */
  sighted: number;
}

/** How many entries of a dump are looked at in one step. */
const sightedAtOnce = 50;

/** The dumps that are held, the entries of which are looked at bit by bit. */
export class Holdings {
  /** The entries of all dumps that are held, by numbers. */
  readonly entries = new SightedEntries();
  readonly #held = new Map<string, Holding>();
  /** URIs of dumps with entries that are to be looked at. */
  readonly #unsighted = new WorkList<string>((uri) => uri);
  /** What new dumps tell of days, as long as they are not looked at. */
  readonly #heldBack = new Map<string, DumpClock>();
  #holdsBack = false;

  /** Whether this very dump is held with the same hint. */
  holds(uri: string, dump: Dump, hint: DumpHint | undefined): boolean {
    const held = this.#held.get(uri);
    return held?.dump === dump && isSameHint(held.hint, hint);
  }

  /** Takes in a dump, and returns its clock; for one that has to wait, {@link takeUp} does that. */
  put(dump: Dump, hint: DumpHint | undefined, clock: DumpClock): DumpClock[] {
    const { uri } = clock;
    // What a dump said before is gone already: only new ones can wait.
    const waits = this.#holdsBack && (!this.#held.has(uri) || this.#heldBack.has(uri));
    if (waits) {
      this.#heldBack.set(uri, clock);
    } else {
      this.#unsighted.add(uri);
    }
    this.#release(uri);
    this.#held.set(uri, { dump, hint, numbered: this.entries.take(uri, dump), sighted: 0 });
    return waits ? [] : [clock];
  }

  /**
   * Has all dumps looked at that are held, and returns the clocks of those that had to wait.
   *
   * @param holdsBack whether new ones that come from now on have to wait until this is called again
   */
  takeUp(holdsBack: boolean): DumpClock[] {
    const clocks = [...this.#heldBack.values()];
    for (const { uri } of clocks) {
      this.#unsighted.add(uri);
    }
    this.#heldBack.clear();
    this.#holdsBack = holdsBack;
    return clocks;
  }

  /** Returns whether the dump was there. */
  delete(uri: string): boolean {
    this.#unsighted.delete(uri);
    this.#heldBack.delete(uri);
    this.#release(uri);
    return this.#held.delete(uri);
  }

  uris(): Iterable<string> {
    return this.#held.keys();
  }

  /** The entries of a dump that were looked at, in their order. */
  sightings(uri: string): Sighting[] {
    const held = this.#held.get(uri);
    return held ? sightingsIn(held.numbered, 0, held.sighted) : [];
  }

  /** Whether there are entries to be looked at. */
  get isUnsettled(): boolean {
    return !this.#unsighted.isEmpty;
  }

  /** Looks at the next few entries. */
  sightSome(): Sighting[] {
    return this.#unsighted.take(1).flatMap((uri) => {
      const held = this.#held.get(uri);
      if (!held) {
        return [];
      }
      const { count } = held.numbered;
      const first = held.sighted;
      held.sighted = Math.min(first + sightedAtOnce, count);
      if (held.sighted < count) {
        this.#unsighted.add(uri);
      }
      return sightingsIn(held.numbered, first, held.sighted);
    });
  }

  #release(uri: string): void {
    const held = this.#held.get(uri);
    if (held) {
      this.entries.release(held.numbered);
    }
  }
}

function sightingsIn(dump: NumberedDump, first: number, end: number): Sighting[] {
  return Array.from({ length: end - first }, (_, at) => new SightingInDump(dump, first + at));
}
