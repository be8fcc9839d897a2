import type { Dump, Entry } from '../model';
import { readText, type KeptText, type StoredTexts } from '../text/storedText';
import { entryOf, lostEntry } from './entryForm';
import type { DumpFacts, PackedDump, PackedEntries } from './packedDump';
import type { RecentEntries } from './recentEntries';

/** The abstracts of a dump's entries, each by the entry's index; undefined where it has none. */
export interface Abstracts {
  readonly length: number;
  at(index: number): KeptText | undefined;
}

/** The entries of a dump, each kept elsewhere as JSON and made anew when it is asked for. */
export class StoredEntries {
  readonly #texts: StoredTexts;
  /** Not part of the JSON: many dumps have the same ones. */
  readonly #abstracts: Abstracts;
  readonly #recent: RecentEntries;
  /** Number of the first entry among all that were made last. */
  readonly #first: number;

  /**
   * @param texts the form of each entry
   * @param abstracts one for each entry
   * @param recent holds those that were asked for last
   */
  constructor(texts: StoredTexts, abstracts: Abstracts, recent: RecentEntries) {
    this.#texts = texts;
    this.#abstracts = abstracts;
    this.#recent = recent;
    this.#first = recent.number(abstracts.length);
  }

  get count(): number {
    return this.#abstracts.length;
  }

  /** An entry by its index, not always the same object; undefined where there is none. */
  at(index: number): Entry | undefined {
    return Number.isInteger(index) && index >= 0 && index < this.count
      ? this.#recent.get(this.#first + index, () => this.#make(index))
      : undefined;
  }

  all(): Entry[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index) ?? lostEntry);
  }

  /** All of them as they are kept. */
  packed(): PackedEntries {
    const indexes = Array.from({ length: this.count }, (_, index) => index);
    return {
      forms: indexes.map((index) => this.#texts.read(index)),
      abstracts: indexes.map((index) => {
        const abstract = this.#abstracts.at(index);
        return abstract === undefined ? undefined : readText(abstract);
      }),
    };
  }

  #make(index: number): Entry {
    return entryOf(this.#texts.read(index), this.#abstracts.at(index));
  }
}

const place = Symbol('where the entries are kept');

interface Kept extends Dump {
  readonly [place]?: { readonly facts: DumpFacts; readonly entries: StoredEntries };
}

/**
 * A dump of which the entries are made when they are asked for; to all that looks at it, copies it or
 * sends it, the dump is plain data.
 */
export function storedDump(facts: DumpFacts, entries: StoredEntries): Dump {
  const dump = Object.defineProperty({ ...facts }, place, { value: { facts, entries } });
  giveEntries(dump);
  return dump;
}

function giveEntries(dump: DumpFacts): asserts dump is Dump {
  Object.defineProperty(dump, 'entries', { enumerable: true, get: readEntries });
}

function readEntries(this: Kept): Entry[] | undefined {
  return this[place]?.entries.all();
}

/** One entry of a dump by its index, without making the others; undefined where there is none. */
export function dumpEntry(dump: Kept | undefined, index: number): Entry | undefined {
  const stored = dump?.[place];
  return stored ? stored.entries.at(index) : dump?.entries[index];
}

/** How many entries a dump has, without making any. */
export function entryCount(dump: Kept): number {
  return dump[place]?.entries.count ?? dump.entries.length;
}

/** A dump as its texts where it is kept so, without making an entry; else undefined. */
export function storedPack(dump: Kept): PackedDump | undefined {
  const stored = dump[place];
  return stored && { facts: stored.facts, entries: stored.entries.packed() };
}
