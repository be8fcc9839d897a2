import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identity } from '../../../../src/core/library/identity/identity';
import { sight } from '../../../../src/core/library/sighting';
import { compareSightings, type Sighting } from '../../../../src/core/library/sighting';
import type { Dump, Entry } from '../../../../src/core/model';
import { anyEdits } from './generators/renderedEntries';
import { generateTrueLibrary } from './generators/trueLibrary';

/** An entry that is read anew each time that it is asked for, as one on the disk, until it is gone. */
class ReadSighting implements Sighting {
  readonly uri: string;
  readonly index: number;
  readonly number?: string;
  readonly #entry: Entry;
  isGone = false;

  constructor(uri: string, index: number, entry: Entry) {
    const { number } = sight(uri, index, entry);
    this.uri = uri;
    this.index = index;
    this.#entry = entry;
    if (number !== undefined) {
      this.number = number;
    }
  }

  get entry(): Entry {
    if (this.isGone) {
      throw new Error(`Entry ${this.index} of ${this.uri} is not there any more`);
    }
    return { ...this.#entry };
  }
}

class Entries {
  readonly identity = new Identity();
  readonly #held = new Map<string, ReadSighting[]>();

  remove(uri: string): void {
    for (const sighting of this.#held.get(uri) ?? []) {
      this.identity.remove(sighting);
      sighting.isGone = true;
    }
    this.#held.delete(uri);
  }

  replace(uri: string, { entries }: Pick<Dump, 'entries'>): void {
    this.remove(uri);
    const sightings = entries.map((entry, index) => new ReadSighting(uri, index, entry));
    this.#held.set(uri, sightings);
    sightings.forEach((sighting) => {
      this.identity.add(sighting);
    });
  }

  settle(steps: number): void {
    for (let step = 0; step < steps && this.identity.isUnsettled; step++) {
      this.identity.settle();
    }
  }

  /** What is told of every entry. */
  state(): unknown[] {
    const { identity } = this;
    this.settle(Infinity);
    return [...this.#held.values()]
      .flat()
      .sort(compareSightings)
      .map((sighting) => {
        const id = identity.paperOf(sighting);
        const places = identity.sightings(id).sort(compareSightings);
        return {
          id,
          places: places.map(({ uri, index }) => `${uri} ${index}`),
          aliases: identity.aliases(id),
          number: identity.numberOf(id),
          resolved: identity.resolve(id),
        };
      });
  }
}

describe('which entries are one paper', () => {
  it('is worked out of those alone that are still there, whenever others go', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const entries = new Entries();
        const dumps = new Map<string, Dump>();
        for (const { uri, dump, steps } of edits) {
          if (dump) {
            entries.replace(uri, dump);
            dumps.set(uri, dump);
          } else {
            entries.remove(uri);
            dumps.delete(uri);
          }
          entries.settle(steps);
        }
        const fresh = new Entries();
        dumps.forEach((dump, uri) => {
          fresh.replace(uri, dump);
        });
        expect(entries.state()).toEqual(fresh.state());
      }),
      { numRuns: 300 },
    );
  });

  it('stays what it is while hundreds of entries come and go', { timeout: 60_000 }, () => {
    const { dumps } = generateTrueLibrary({ papers: 300, seed: 11 });
    const [entries, fresh] = [new Entries(), new Entries()];
    for (let round = 0; round < 4; round++) {
      dumps.forEach(({ uri, dump }, index) => {
        entries.replace(uri, index % 2 === round % 2 ? dump : { entries: [] });
      });
      entries.settle(round * 10);
      dumps.forEach(({ uri }, index) => {
        if (index % 3 === round % 3) {
          entries.remove(uri);
        }
      });
      entries.settle(Infinity);
    }
    for (const { uri, dump } of dumps) {
      entries.replace(uri, dump);
      fresh.replace(uri, dump);
    }
    expect(entries.state()).toEqual(fresh.state());
  });
});
