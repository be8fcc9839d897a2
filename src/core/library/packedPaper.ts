import { BoundedCache } from '../boundedCache';
import type { Occurrence, Paper } from '../model';
import type { Mutable } from '../mutable';
import { abstractKept, withAbstract } from '../text/storedText';
import { isTextNumber, NumberReader, numbersText } from './numbersText';

/** What the entries of a dump have in common: an occurrence but for what is of the entry. */
export type Place = Pick<Occurrence, 'uri' | 'listed'>;

/** Papers share their places with others of the same dumps. */
const sharedPlaces = new BoundedCache<Place>(2 ** 13);

/** Stands between aliases, which are ids. */
const separator = '\n';

/**
 * A paper that says the same in less memory: its occurrences and aliases are made anew each time that
 * they are asked for. To all that looks at it, copies it or sends it, it is plain data.
 */
export function packedPaper(paper: Paper): Paper {
  const { aliases, occurrences } = paper;
  // What ids begin with as the one before, most of a hash, is not written again.
  const shared = aliases.map((alias, index) => countShared(aliases[index - 1] ?? paper.id, alias));
  const numbers = [...occurrences.flatMap(numbersOf), aliases.length, ...shared];
  const isPackable =
    numbers.length <= mostPacked &&
    numbers.every(isTextNumber) &&
    !aliases.some((alias) => alias.includes(separator));
  if (!isPackable) {
    return paper;
  }
  const places = occurrences.map(placeOf);
  const rests = aliases.map((alias, index) => alias.slice(shared[index]));
  // Joined, it is one string: an addition would keep its parts beside the whole.
  const text = [numbersText(numbers), rests.join(separator)].join('');
  const packed = Object.assign(new PackedParts(paper.id, places, text), factsOf(paper));
  return withAbstract<Paper>(packed, abstractKept(paper));
}

type Facts = Omit<Paper, 'abstract' | 'aliases' | 'occurrences'>;

/** All of a paper that is held as it is, without reading the abstract. */
function factsOf(paper: Paper): Facts {
  const { id, title, topics } = paper;
  const facts = { id, title, topics };
  for (const name of optionalFacts) {
    const value = paper[name];
    if (value !== undefined) {
      Object.assign(facts, { [name]: value });
    }
  }
  return facts;
}

type OptionalFact = Exclude<keyof Facts, 'id' | 'title' | 'topics'>;

const areFacts: Readonly<Record<OptionalFact, true>> = {
  abstractKind: true,
  arxivId: true,
  authorCount: true,
  authors: true,
  comments: true,
  github: true,
  learnt: true,
  organization: true,
  published: true,
  sources: true,
  subtopics: true,
  upvotes: true,
};
const optionalFacts = Object.keys(areFacts).filter(isFact);

function isFact(name: string): name is OptionalFact {
  return Object.hasOwn(areFacts, name);
}

/** More numbers, which no paper of a reader has, are too many for one call. */
const mostPacked = 10_000;

/** How many units two texts begin with that are the same in both. */
function countShared(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let count = 0;
  while (count < length && one.charCodeAt(count) === other.charCodeAt(count)) {
    count++;
  }
  return count;
}

/** What is packed of a paper: has properties of its own that are made when they are asked for. */
class PackedParts {
  readonly id: string;
  /** One for each occurrence; a single one stands by itself. */
  readonly #places: Place | readonly Place[];
  /**
   * The numbers of each occurrence, how many aliases there are and how much each shares with the one
   * before, the first with the id; then what else is in them.
   */
  readonly #text: string;

  constructor(id: string, places: readonly Place[], text: string) {
    this.id = id;
    const [place, ...others] = places;
    this.#places = place && others.length === 0 ? place : places;
    this.#text = text;
    Object.defineProperty(this, 'aliases', ownAliases);
    Object.defineProperty(this, 'occurrences', ownOccurrences);
  }

  get aliases(): readonly string[] {
    const reader = new NumberReader(this.#text);
    reader.skip(numbersEach * this.places.length);
    const shared = Array.from({ length: reader.next() }, () => reader.next());
    const rests = reader.rest.split(separator);
    let alias = this.id;
    return shared.map((count, index) => {
      alias = [alias.slice(0, count), rests[index]].join('');
      return alias;
    });
  }

  get occurrences(): readonly Occurrence[] {
    const reader = new NumberReader(this.#text);
    return this.places.map((place) => occurrenceAt(place, reader));
  }

  /** One for each occurrence. */
  get places(): readonly Place[] {
    return isOne(this.#places) ? [this.#places] : this.#places;
  }
}

// With one function for all, papers share their shapes.
const [ownAliases, ownOccurrences] = [ownProperty('aliases'), ownProperty('occurrences')];

/** What is read as a property of all, as one that each has itself. */
function ownProperty(name: keyof PackedParts): PropertyDescriptor {
  return { ...Object.getOwnPropertyDescriptor(PackedParts.prototype, name), enumerable: true };
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

/** Numbers of an occurrence, as {@link occurrenceAt} reads them: counts one higher, 0 for none. */
const numbersEach = 4;

function numbersOf({ entry, offset, comments, upvotes }: Occurrence): number[] {
  return [entry, offset, oneHigher(comments), oneHigher(upvotes)];
}

function oneHigher(count: number | undefined): number {
  return count === undefined ? 0 : isTextNumber(count) ? count + 1 : NaN;
}

function occurrenceAt({ uri, listed }: Place, reader: NumberReader): Occurrence {
  const [entry, offset] = [reader.next(), reader.next()];
  const [comments, upvotes] = [reader.next() - 1, reader.next() - 1];
  // Spread, it would take twice the time.
  const made: Mutable<Occurrence> = { uri, entry, offset };
  if (listed) {
    made.listed = listed;
  }
  if (comments >= 0) {
    made.comments = comments;
  }
  if (upvotes >= 0) {
    made.upvotes = upvotes;
  }
  return made;
}
