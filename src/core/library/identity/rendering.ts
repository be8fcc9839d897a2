import { hashHalves, hashText, nameOfHash } from '../../text/hash';
import { normalizeTitle } from '../../text/normalizeTitle';
import { abstractKept, type KeptText } from '../../text/storedText';
import { arxivNumber, idOfHash, numberId } from '../names';
import type { Sighting } from '../sighting';
import { hashOfWords } from './words';

/** A hash of 64 bits. */
export type Halves = readonly [number, number];

/** A rendering with the hashes that its id is made of, and that of its shelf. */
export interface HashedRendering extends Rendering {
  readonly titleHash: Halves;
  readonly shelfHash: Halves;
  readonly wordsHash: Halves;
}

/** Length of `title:` with a hash and the name of an abstract. */
export const renderingIdLength = 39;

/** What entries say that name, title and tell a paper in the same words. */
export interface Rendering {
  /** The arXiv number that these entries give, or that a service gave for them. */
  readonly number: string | undefined;
  /** Whether it is of a service: it gives way to one that an entry gives. */
  readonly isLearnt: boolean;
  /** `title:` and the hash of the normalised title. */
  readonly titleId: string;
  /** The title as one entry prints it; {@link titleOf} normalises it. */
  readonly printed: string;
  /** The normalised title without its blanks, which no capture can be trusted with. */
  readonly shelf: string;
  /** Words of the title before its first colon; all where it has none. */
  readonly headWords: number;
  /** Whether the title was cut short, as the dots at its end say. */
  readonly isCut: boolean;
  /** Undefined where it has no word. */
  readonly abstract: KeptText | undefined;
  readonly isSummary: boolean;
  /** Whether the abstract's beginning or its end was cut off, as the dots there say. */
  readonly beginsLate: boolean;
  readonly endsEarly: boolean;
  /** Words of the abstract. */
  readonly wordCount: number;
  /** `titleId` and a name for the words of the abstract. */
  readonly id: string;
  /** The id under which the user wants it to stand alone. */
  readonly apart: string | undefined;
}

/** The normalised title of a rendering. */
export function titleOf({ printed }: Pick<Rendering, 'printed'>): string {
  return normalizeTitle(printed);
}

/** Whether a text ends with the dots that captures leave where they cut. */
export function endsInDots(text: string): boolean {
  return /(?:\.{2,4}|…)\s*$/.test(text);
}

/** The same for its beginning. */
export function beginsWithDots(text: string): boolean {
  return /^\s*(?:\.{2,4}|…)/.test(text);
}

/** The id of what is rendered with a title and the words of an abstract. */
export function idOfRendering(titleId: string, words: Int32Array): string {
  return renderingIdOf(titleId, hashOfWords(words));
}

/** The same of the hash of the words. */
export function renderingIdOf(titleId: string, wordsHash: Halves): string {
  // Joined, it is one string: an addition would keep its parts beside the whole.
  return [titleId, '-', nameOfHash(wordsHash)].join('');
}

/** The hash of the title that the id of a rendering or of a title was made of. */
export function titleHashOf(id: string): Halves {
  const at = 'title:'.length;
  return [parseInt(id.slice(at, at + 8), 16), parseInt(id.slice(at + 8, at + 16), 16)];
}

/**
 * The rendering of an entry.
 *
 * @param words of the entry's abstract
 * @param apartFrom the id under which it is to stand alone, by its own
 * @param learnt the number that a service gave for what is rendered so
 */
export function renderingOf(
  sighting: Sighting,
  words: Int32Array,
  apartFrom: (renderingId: string) => string | undefined = () => undefined,
  learnt: (renderingId: string) => string | undefined = () => undefined,
): HashedRendering {
  // The entry may be read anew each time that it is asked for.
  const { entry, number } = sighting;
  const title = normalizeTitle(entry.title);
  const [titleHash, wordsHash] = [hashHalves(title), hashOfWords(words)];
  const titleId = idOfHash(titleHash);
  const { abstract = '', abstractKind } = entry;
  const id = renderingIdOf(titleId, wordsHash);
  const shelf = shelfOf(title);
  const found = number === undefined ? learnt(id) : undefined;
  return {
    number: number ?? found,
    isLearnt: found !== undefined,
    titleId,
    printed: entry.title,
    shelf,
    headWords: countHeadWords(entry.title, title),
    isCut: endsInDots(entry.title),
    abstract: words.length > 0 ? abstractKept(entry) : undefined,
    isSummary: abstractKind === 'summary',
    beginsLate: beginsWithDots(abstract),
    endsEarly: endsInDots(abstract),
    wordCount: words.length,
    id,
    apart: apartFrom(id),
    titleHash,
    shelfHash: hashHalves(shelf),
    wordsHash,
  };
}

/** Names a rendering: entries with the same key are told apart by nothing. */
export function renderingKey(rendering: Rendering): string {
  const { number = '', id, headWords, apart } = rendering;
  const { isCut, isSummary, beginsLate, endsEarly, isLearnt } = rendering;
  const flags = [isCut, isSummary, beginsLate, endsEarly, isLearnt].map(Number);
  return apart ?? [number, id, headWords, ...flags].join(' ');
}

/** The id of a rendering where the user set it apart, in one dump only or in all. */
export function apartId(renderingId: string, uri: string | undefined): string {
  return uri === undefined ? renderingId : `${renderingId}-${hashText(uri)}`;
}

/**
 * What an id says of what is rendered: without the mark of its own that stands behind it where the user
 * set something apart, and of an arXiv number without the version.
 */
export function plainId(id: string): string {
  if (id.startsWith('title:')) {
    return id.slice(0, renderingIdLength);
  }
  const number = id.startsWith('arxiv:') ? arxivNumber(id.slice('arxiv:'.length)) : undefined;
  return number === undefined ? id : numberId(number);
}

/** Joins the words of a normalised title, but for digits, which would become other numbers. */
export function shelfOf(title: string): string {
  return title.replace(/(?<!\d) | (?!\d)/g, '');
}

function countHeadWords(printed: string, title: string): number {
  const words = countWords(title);
  const colon = printed.indexOf(':');
  return colon <= 0 ? words : Math.min(words, countWords(normalizeTitle(printed.slice(0, colon))));
}

function countWords(title: string): number {
  return title === '' ? 0 : title.split(' ').length;
}
