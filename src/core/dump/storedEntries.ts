import type { Dump, Entry } from '../model';
import { withAbstract, type KeptText, type StoredTexts } from '../text/storedText';
import type { RecentEntries } from './recentEntries';

/** The entries of a dump, each kept elsewhere as JSON and made anew when it is asked for. */
export class StoredEntries {
  readonly #texts: StoredTexts;
  /** Not part of the JSON: many dumps have the same ones. */
  readonly #abstracts: readonly (KeptText | undefined)[];
  readonly #recent: RecentEntries;
  /** Number of the first entry among all that were made last. */
  readonly #first: number;

  /**
   * @param texts what {@link storedForm} gave for each entry
   * @param abstracts one for each entry
   * @param recent holds those that were asked for last
   */
  constructor(
    texts: StoredTexts,
    abstracts: readonly (KeptText | undefined)[],
    recent: RecentEntries,
  ) {
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
    return index in this.#abstracts
      ? this.#recent.get(this.#first + index, () => this.#make(index))
      : undefined;
  }

  all(): Entry[] {
    return this.#abstracts.map((_, index) => this.at(index) ?? lostEntry);
  }

  #make(index: number): Entry {
    const made = parsed(this.#texts.read(index));
    return isEntry(made) ? withAbstract(made, this.#abstracts[index]) : lostEntry;
  }
}

/** An entry as it is kept: all but its abstract. */
export function storedForm({ abstract, ...entry }: Entry): string {
  return JSON.stringify(entry);
}

/** Stands for an entry that the disk does not give back. */
export const lostEntry: Entry = {
  title: '',
  start: 0,
  end: 0,
  titleRange: { start: 0, end: 0 },
  parts: {},
};

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

function isEntry(made: unknown): made is Entry {
  return typeof made === 'object' && made !== null && 'title' in made && 'titleRange' in made;
}

const place = Symbol('where the entries are kept');

interface Kept extends Dump {
  readonly [place]?: StoredEntries;
}

/**
 * Gives a dump, which was just made and is no one else's yet, entries that are made when they are asked
 * for; to all that looks at it, copies it or sends it, the dump is plain data.
 */
export function giveEntries(
  dump: Omit<Dump, 'entries'>,
  stored: StoredEntries,
): asserts dump is Dump {
  Object.defineProperty(dump, place, { value: stored });
  Object.defineProperty(dump, 'entries', { enumerable: true, get: readEntries });
}

function readEntries(this: Kept): Entry[] | undefined {
  return this[place]?.all();
}

/** One entry of a dump by its index, without making the others. */
export function dumpEntry(dump: Dump, index: number): Entry | undefined {
  const { [place]: stored }: Kept = dump;
  return stored ? stored.at(index) : dump.entries[index];
}

/** How many entries a dump has, without making any. */
export function entryCount(dump: Dump): number {
  const { [place]: stored }: Kept = dump;
  return stored ? stored.count : dump.entries.length;
}
