import type { Occurrence, Paper } from '../model';
import type { Mutable } from '../mutable';
import { isTextNumber, NumberReader, numbersText } from './numbersText';
import { readSources, skipSources, sourcesNumbers } from './sources';

/** What the entries of a dump have in common: an occurrence but for what is of the entry. */
export type Place = Pick<Occurrence, 'uri' | 'listed'>;

/** Stands between ids. */
const separator = '\n';

/** What the id of a paper begins with that it has by its arXiv number. */
const arxivPrefix = 'arxiv:';

/** What stands for an arXiv number: that there is none, that the id has it, or that it is the first of the ids. */
const [noNumber, numberInId, numberBeside] = [0, 1, 2];
const kinds: readonly Paper['abstractKind'][] = [undefined, 'abstract', 'summary'];

/** Places of counts among the numbers. */
export const [inAuthorCount, inComments, inUpvotes, inAbstract] = [1, 2, 3, 4];
/** How many there are of kinds and counts, and of each occurrence. */
const [firstNumbers, numbersEach] = [5, 4];

/** More numbers, which no paper of a reader has, are too many for one call. */
const mostPacked = 10_000;

/**
 * Much of a paper as one text, which takes less memory than so many parts: how many units there are
 * before the title; numbers of kinds, counts, each occurrence, sources and of what ids share; then ids,
 * and at the end the title. Undefined for what cannot be packed.
 *
 * @param abstract number of the abstract where that is kept, if it is
 */
export function packedText(paper: Paper, abstract: number | undefined): string | undefined {
  const { id, aliases, arxivId, title } = paper;
  const isBeside = arxivId !== undefined && arxivPrefix + arxivId !== id;
  const number = arxivId === undefined ? noNumber : isBeside ? numberBeside : numberInId;
  // What ids begin with as the one before, most of a hash, is not written again.
  const shared = aliases.map((alias, index) => countShared(aliases[index - 1] ?? id, alias));
  const rests = aliases.map((alias, index) => alias.slice(shared[index]));
  const ids = isBeside ? [arxivId, ...rests] : rests;
  const numbers = [
    kinds.length * number + kinds.indexOf(paper.abstractKind),
    oneHigher(paper.authorCount),
    oneHigher(paper.comments),
    oneHigher(paper.upvotes),
    oneHigher(abstract),
  ];
  for (const { entry, offset, comments, upvotes } of paper.occurrences) {
    numbers.push(entry, offset, oneHigher(comments), oneHigher(upvotes));
  }
  numbers.push(...sourcesNumbers(paper.sources), aliases.length);
  for (const count of shared) {
    numbers.push(count);
  }
  const isPackable =
    numbers.length <= mostPacked &&
    numbers.every(isTextNumber) &&
    !ids.some((other) => other.includes(separator));
  if (!isPackable) {
    return undefined;
  }
  const beginning = [numbersText(numbers), ids.join(separator)].join('');
  // Joined, it is one string: an addition would keep its parts beside the whole.
  return [numbersText([beginning.length]), beginning, title].join('');
}

/** The title in a text that {@link packedText} gave, as all that follows. */
export function titleIn(text: string): string {
  const reader = new NumberReader(text);
  const length = reader.next();
  return text.slice(reader.at + length);
}

export function abstractKindIn(text: string): Paper['abstractKind'] {
  return kinds[numbersIn(text).next() % kinds.length];
}

/** @param place of the count, such as {@link inComments} */
export function countIn(text: string, place: number): number {
  return numbersIn(text, place).next() - 1;
}

/** @param occurrences how many the paper has */
export function sourcesIn(text: string, occurrences: number): Paper['sources'] {
  return readSources(numbersIn(text, firstNumbers + numbersEach * occurrences));
}

/**
 * @param id of the paper
 * @param occurrences how many it has
 */
export function arxivIdIn(text: string, id: string, occurrences: number): string | undefined {
  const number = Math.floor(numbersIn(text).next() / kinds.length);
  return number === numberInId
    ? id.slice(arxivPrefix.length)
    : number === numberBeside
      ? idsIn(text, occurrences).ids[0]
      : undefined;
}

/** Likewise. */
export function aliasesIn(text: string, id: string, occurrences: number): readonly string[] {
  const isBeside = Math.floor(numbersIn(text).next() / kinds.length) === numberBeside;
  const { shared, ids } = idsIn(text, occurrences);
  let alias = id;
  return shared.map((count, index) => {
    alias = [alias.slice(0, count), ids[index + Number(isBeside)]].join('');
    return alias;
  });
}

/** @param places one for each of the occurrences */
export function occurrencesIn(text: string, places: readonly Place[]): readonly Occurrence[] {
  const reader = numbersIn(text, firstNumbers);
  return places.map((place) => occurrenceAt(place, reader));
}

/** Reads the numbers of a text from one of them on. */
function numbersIn(text: string, place = 0): NumberReader {
  const reader = new NumberReader(text);
  reader.skip(1 + place);
  return reader;
}

/** Of each alias how much it shares with the one before, and the ids, with what it does not share. */
function idsIn(
  text: string,
  occurrences: number,
): { readonly shared: readonly number[]; readonly ids: readonly string[] } {
  const reader = new NumberReader(text);
  const length = reader.next();
  const end = reader.at + length;
  reader.skip(firstNumbers + numbersEach * occurrences);
  skipSources(reader);
  const shared = Array.from({ length: reader.next() }, () => reader.next());
  return { shared, ids: text.slice(reader.at, end).split(separator) };
}

/** How many units two texts begin with that are the same in both. */
function countShared(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let count = 0;
  while (count < length && one.charCodeAt(count) === other.charCodeAt(count)) {
    count++;
  }
  return count;
}

/** Counts stand one higher, 0 for none. */
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
