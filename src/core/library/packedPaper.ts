import { BoundedCache } from '../boundedCache';
import type { Occurrence, Paper, ResolvedDate } from '../model';
import {
  abstractKept,
  abstractPlace,
  StoredText,
  withAbstract,
  type StoredTexts,
} from '../text/storedText';
import { numberOfDate, packedDate, unpackedDate, type PackedDate } from './dates/packedDate';
import { dateNumber } from './dates/partialDate';
import type { DateReason } from './dates/resolvedDate';
import {
  abstractKindIn,
  aliasesIn,
  arxivIdIn,
  countIn,
  inAbstract,
  inAuthorCount,
  inComments,
  inUpvotes,
  occurrencesIn,
  packedText,
  sourcesIn,
  titleIn,
  type Place,
} from './packedText';

/** Papers share their places with others of the same dumps. */
const sharedPlaces = new BoundedCache<Place>(2 ** 13);

/**
 * A paper that says the same in less memory: most of it is made anew each time that it is asked for.
 * To all that looks at it, copies it or sends it, it is plain data.
 */
export function packedPaper(paper: Paper): Paper {
  const abstract = abstractKept(paper);
  const stored = abstract instanceof StoredText ? abstract : undefined;
  const text = packedText(paper, stored?.number);
  if (text === undefined) {
    return paper;
  }
  const date = paper.published && packedDate(paper.published);
  const packed = new PackedParts(paper, { text, texts: stored?.texts, date });
  for (const name of heldFacts) {
    const value = paper[name];
    if (value !== undefined && !Object.hasOwn(packed, name)) {
      Object.assign(packed, { [name]: value });
    }
  }
  return stored ? packed : withAbstract<Paper>(packed, abstract);
}

/** What is held as it is where a paper has it. */
const heldFacts = [
  'authors',
  'github',
  'learnt',
  'organization',
  'published',
  'subtopics',
] as const satisfies readonly (keyof Paper)[];

interface Packed {
  /** See `packedText`. */
  readonly text: string;
  /** Among which its abstract is, if it is kept elsewhere. */
  readonly texts: StoredTexts | undefined;
  readonly date: PackedDate | undefined;
}

/** What is packed of a paper: has properties of its own that are made when they are asked for. */
class PackedParts {
  readonly id: string;
  readonly topics: readonly string[];
  /** Of the first occurrence, and of the others; a single one stands by itself. */
  readonly #first: Place | undefined;
  readonly #others: Place | readonly Place[] | undefined;
  readonly #text: string;
  /** Where its abstract stands, if it is kept elsewhere. */
  readonly #texts: StoredTexts | undefined;
  readonly #date: number;
  readonly #reason: DateReason | undefined;

  constructor(paper: Paper, { text, texts, date }: Packed) {
    const [first, ...others] = paper.occurrences.map(placeOf);
    this.id = paper.id;
    this.topics = paper.topics;
    this.#first = first;
    this.#others = others.length > 1 ? others : others[0];
    this.#text = text;
    this.#texts = texts;
    this.#date = date?.number ?? 0;
    this.#reason = date?.reason;
    for (const [name, property] of ownProperties) {
      const isMade = name === 'abstract' ? texts : name === 'published' ? date : paper[name];
      if (isMade !== undefined) {
        Object.defineProperty(this, name, property);
      }
    }
  }

  get title(): string {
    return titleIn(this.#text);
  }

  get [abstractPlace](): StoredText | undefined {
    return this.#texts && new StoredText(this.#texts, countIn(this.#text, inAbstract));
  }

  get aliases(): readonly string[] {
    return aliasesIn(this.#text, this.id, this.places.length);
  }

  get occurrences(): readonly Occurrence[] {
    return occurrencesIn(this.#text, this.places);
  }

  /** One for each occurrence. */
  get places(): readonly Place[] {
    if (!this.#first) {
      return [];
    }
    const others = this.#others;
    return others
      ? isOne(others)
        ? [this.#first, others]
        : [this.#first, ...others]
      : [this.#first];
  }

  /** See {@link publishedNumber}; undefined where that is not packed. */
  get dateNumber(): number | undefined {
    return this.#reason && numberOfDate(this.#date);
  }

  /** What a paper has only where it has a value. */
  static readonly optional = {
    abstract: (parts: PackedParts) => parts[abstractPlace]?.read(),
    abstractKind: (parts: PackedParts) => abstractKindIn(parts.#text),
    arxivId: (parts: PackedParts) => arxivIdIn(parts.#text, parts.id, parts.places.length),
    authorCount: (parts: PackedParts) => countIn(parts.#text, inAuthorCount),
    comments: (parts: PackedParts) => countIn(parts.#text, inComments),
    published: (parts: PackedParts) => parts.#published,
    sources: (parts: PackedParts) => sourcesIn(parts.#text, parts.places.length),
    upvotes: (parts: PackedParts) => countIn(parts.#text, inUpvotes),
  };

  get #published(): ResolvedDate | undefined {
    return this.#reason && unpackedDate({ number: this.#date, reason: this.#reason });
  }
}

// With one function for all, papers share their shapes.
const ownProperties = [
  ...(['aliases', 'occurrences', 'title'] as const).map((name) => {
    const property = Object.getOwnPropertyDescriptor(PackedParts.prototype, name);
    return [name, { ...property, enumerable: true }] as const;
  }),
  ...Object.keys(PackedParts.optional)
    .filter(isOptional)
    .map((name) => [name, { enumerable: true, get: made(PackedParts.optional[name]) }] as const),
];

function isOptional(name: string): name is keyof typeof PackedParts.optional {
  return Object.hasOwn(PackedParts.optional, name);
}

function made(read: (parts: PackedParts) => unknown): (this: PackedParts) => unknown {
  return function (this: PackedParts) {
    return read(this);
  };
}

/** The `dateNumber` of when a paper was published. */
export function publishedNumber(paper: Pick<Paper, 'published'>): number {
  const number = paper instanceof PackedParts ? paper.dateNumber : undefined;
  return number ?? dateNumber(paper.published);
}

/** The dumps that hold a paper, one for each of its occurrences: without all else that is told of these. */
export function dumpPlaces(paper: Pick<Paper, 'occurrences'>): readonly Place[] {
  return paper instanceof PackedParts ? paper.places : paper.occurrences;
}

function isOne(places: Place | readonly Place[]): places is Place {
  return !Array.isArray(places);
}

/** The date of a dump's list is the same object until it is another. */
function placeOf({ uri, listed }: Occurrence): Place {
  const make = (): Place => (listed ? { uri, listed } : { uri });
  const known = sharedPlaces.get(uri, make);
  return known.listed === listed ? known : sharedPlaces.set(uri, make());
}
