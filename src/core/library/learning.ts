import type { LookupRecord } from '../enrichment/record';
import { Identity } from './identity/identity';
import { LearntBook } from './learntBook';
import { numberId } from './names';
import type { SightedEntries } from './sightedEntries';
import type { Sighting } from './sighting';

/** Which entries are one paper, with what services say of papers as evidence on it. */
export class Learning {
  readonly #learnt = new LearntBook();
  readonly identity: Identity;

  constructor(entries: SightedEntries) {
    this.identity = new Identity((renderingId) => this.#learnt.numberOf(renderingId), entries);
  }

  /** Takes in a record; returns the paper that it is of, where that is there already. */
  learn(record: LookupRecord): string | undefined {
    return this.#change(record, () => {
      this.#learnt.add(record);
    });
  }

  /** Takes out a record, the same object; returns the paper that it was of. */
  forget(record: LookupRecord): string | undefined {
    return this.#change(record, () => {
      this.#learnt.remove(record);
    });
  }

  /** What is said of a paper. Numbers that its entries give come before those of services. */
  about(id: string, sightings: readonly Sighting[]): LookupRecord | undefined {
    const printed = sightings.find(({ number }) => number !== undefined)?.number;
    const number = printed ?? this.identity.numberOf(id);
    return number === undefined ? undefined : this.#learnt.about(number);
  }

  #change({ of, found }: LookupRecord, change: () => void): string | undefined {
    const before = of.map((id) => this.#learnt.numberOf(id));
    change();
    of.forEach((id, index) => {
      if (this.#learnt.numberOf(id) !== before[index]) {
        this.identity.placeAgain(id);
      }
    });
    return found && this.identity.resolve(numberId(found.arxivId));
  }
}
