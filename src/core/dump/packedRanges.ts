import type { Entry, EntryParts, Range } from '../model';
import type { Mutable } from '../mutable';

const partNames = ['authors', 'organization', 'published', 'comments'] as const;

/** Numbers for each entry: both ends of its title, of its abstract and of its parts. */
const numbersEach = 2 * (2 + partNames.length);

/** Stands for the start of what an entry does not have. */
const absent = -1;

const ranges = Symbol('the ranges of all entries of the dump');
const place = Symbol('the place of the entry among them');

interface Packed {
  readonly [ranges]?: PackedRanges;
  readonly [place]?: number;
}

/** What an entry says of where it stands. */
export type EntryRanges = Pick<Entry, 'titleRange' | 'abstractRange' | 'parts'>;

/** The ranges of an entry: of its title, of its abstract, and of each of its parts, always in one order. */
export function rangesOf({ titleRange, abstractRange, parts }: EntryRanges): (Range | undefined)[] {
  return [titleRange, abstractRange, ...partNames.map((name) => parts[name])];
}

/** The parts of an entry of such ranges, each by its place among them. */
export function partsFrom(rangeAt: (number: number) => Range | undefined): EntryParts {
  const found: Mutable<EntryParts> = {};
  partNames.forEach((name, number) => {
    const range = rangeAt(2 + number);
    if (range) {
      found[name] = range;
    }
  });
  return found;
}

/** The ranges of a dump's entries in one array, a fifth of what they take as objects. */
export class PackedRanges {
  readonly #numbers: Int32Array;

  constructor(entries: readonly EntryRanges[]) {
    const numbers = new Int32Array(entries.length * numbersEach);
    let at = 0;
    for (const entry of entries) {
      for (const range of rangesOf(entry)) {
        numbers[at++] = range?.start ?? absent;
        numbers[at++] = range?.end ?? absent;
      }
    }
    this.#numbers = numbers;
  }

  /** The title's range of an entry, by its index. */
  title(index: number): Range {
    return this.#range(index, 0) ?? { start: 0, end: 0 };
  }

  abstract(index: number): Range | undefined {
    return this.#range(index, 1);
  }

  parts(index: number): EntryParts {
    return partsFrom((number) => this.#range(index, number));
  }

  #range(index: number, number: number): Range | undefined {
    const at = index * numbersEach + 2 * number;
    const start = this.#numbers[at] ?? absent;
    return start === absent ? undefined : { start, end: this.#numbers[at + 1] ?? absent };
  }
}

/** An entry but for its ranges. */
export type EntryFacts = Omit<Entry, keyof EntryRanges>;

/**
 * Gives an entry, which was just made and is no one else's yet, its ranges. They are made anew each
 * time that they are asked for; to all that looks at it the entry is plain data.
 */
export function giveRanges(
  entry: EntryFacts,
  packed: PackedRanges,
  index: number,
): asserts entry is Entry {
  Object.defineProperties(entry, { [ranges]: { value: packed }, [place]: { value: index } });
  // With one function for all, entries share their shapes.
  Object.defineProperty(entry, 'titleRange', titleRange);
  if (packed.abstract(index)) {
    Object.defineProperty(entry, 'abstractRange', abstractRange);
  }
  Object.defineProperty(entry, 'parts', parts);
}

const titleRange = {
  enumerable: true,
  get(this: Packed): Range | undefined {
    return this[ranges]?.title(this[place] ?? 0);
  },
};

const abstractRange = {
  enumerable: true,
  get(this: Packed): Range | undefined {
    return this[ranges]?.abstract(this[place] ?? 0);
  },
};

const parts = {
  enumerable: true,
  get(this: Packed): EntryParts | undefined {
    return this[ranges]?.parts(this[place] ?? 0);
  },
};
