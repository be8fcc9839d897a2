import type { Dump, Entry, Range } from '../model';
import type { Mutable } from '../mutable';
import { withAbstract, type KeptText, type StoredTexts } from '../text/storedText';
import { partsFrom, rangesOf, type EntryFacts } from './packedRanges';
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
   * @param texts what {@link storedForm} gave for each entry
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

  #make(index: number): Entry {
    const made = parsed(this.#texts.read(index));
    return isForm(made) ? withAbstract(entryFrom(made), this.#abstracts.at(index)) : lostEntry;
  }
}

/** An entry without its abstract and its ranges; then both ends of each range, null for none. */
type Form = readonly [EntryFacts, ...(readonly (number | null)[])];

/** An entry as it is kept, all but its abstract: JSON, of Latin-1 alone, which takes half the room. */
export function storedForm(entry: Entry): string {
  const { abstract, titleRange, abstractRange, parts, ...facts } = entry;
  const ends = rangesOf(entry).flatMap((range) => [range?.start ?? null, range?.end ?? null]);
  const form: Form = [facts, ...ends];
  return JSON.stringify(form).replace(
    beyondLatin1,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const beyondLatin1 = /[^\0-\u00ff]/g;

function entryFrom([facts, ...ends]: Form): Entry {
  const made: Mutable<Entry> = {
    ...facts,
    titleRange: rangeAt(ends, 0) ?? nowhere,
    parts: partsFrom((number) => rangeAt(ends, number)),
  };
  const abstractRange = rangeAt(ends, 1);
  if (abstractRange) {
    made.abstractRange = abstractRange;
  }
  return made;
}

function rangeAt(ends: readonly (number | null)[], number: number): Range | undefined {
  const [start, end] = [ends[2 * number], ends[2 * number + 1]];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

const nowhere: Range = { start: 0, end: 0 };

/** Stands for an entry that the disk does not give back. */
export const lostEntry: Entry = {
  title: '',
  start: 0,
  end: 0,
  titleRange: nowhere,
  parts: {},
};

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

function isForm(made: unknown): made is Form {
  return Array.isArray(made) && typeof made[0] === 'object';
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

/** One entry of a dump by its index, without making the others; undefined where there is none. */
export function dumpEntry(dump: Kept | undefined, index: number): Entry | undefined {
  const stored = dump?.[place];
  return stored ? stored.at(index) : dump?.entries[index];
}

/** How many entries a dump has, without making any. */
export function entryCount(dump: Kept): number {
  return dump[place]?.count ?? dump.entries.length;
}
