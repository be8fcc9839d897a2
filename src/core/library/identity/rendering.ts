import { hashText } from '../../text/hash';
import { normalizeTitle } from '../../text/normalizeTitle';
import { abstractKept, type KeptText } from '../../text/storedText';
import { idOfNormalized } from '../names';
import type { Sighting } from '../sighting';
import { nameOfWords } from './words';

/** What entries say that name, title and tell a paper in the same words. */
export interface RenderingContent {
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

/** Entries in the same words, with what came of comparing them to others. */
export interface Rendering extends RenderingContent {
  /** Never added to: a list that grows takes room for a dozen more. */
  sightings: Sighting[];
  /** Its number in typed arrays; -1 while it is not compared to others. */
  slot: number;
  /** The id of its paper. */
  paper: string | undefined;
  /** Other renderings that are or may be of the same paper, and how surely; {@link link} writes it. */
  links: Map<Rendering, number>;
}

/** Most renderings hang together with no other, and share this. */
const noLinks: Map<Rendering, number> = new Map();

/** Notes how surely two renderings are of one paper; undefined for not at all. */
export function link(a: Rendering, b: Rendering, strength: number | undefined): void {
  setLink(a, b, strength);
  setLink(b, a, strength);
}

function setLink(from: Rendering, to: Rendering, strength: number | undefined): void {
  if (strength === undefined) {
    from.links.delete(to);
    return;
  }
  if (from.links === noLinks) {
    from.links = new Map();
  }
  from.links.set(to, strength);
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
  // Joined, it is one string: an addition would keep its parts beside the whole.
  return [titleId, '-', nameOfWords(words)].join('');
}

/**
 * The rendering of an entry, which is the only one of it and of which nothing else is known yet.
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
): Rendering {
  const { entry, number } = sighting;
  const title = normalizeTitle(entry.title);
  const titleId = idOfNormalized(title);
  const { abstract = '', abstractKind } = entry;
  const id = idOfRendering(titleId, words);
  const found = number === undefined ? learnt(id) : undefined;
  return {
    number: number ?? found,
    isLearnt: found !== undefined,
    titleId,
    printed: entry.title,
    shelf: shelfOf(title),
    headWords: countHeadWords(entry.title, title),
    isCut: endsInDots(entry.title),
    abstract: words.length > 0 ? abstractKept(entry) : undefined,
    isSummary: abstractKind === 'summary',
    beginsLate: beginsWithDots(abstract),
    endsEarly: endsInDots(abstract),
    wordCount: words.length,
    id,
    apart: apartFrom(id),
    sightings: [sighting],
    slot: -1,
    paper: undefined,
    links: noLinks,
  };
}

/** Whether entries of two contents are told apart by nothing. */
export function isSameContent(a: RenderingContent, b: RenderingContent): boolean {
  return a.apart === undefined && b.apart === undefined
    ? a.id === b.id &&
        a.number === b.number &&
        a.isLearnt === b.isLearnt &&
        a.headWords === b.headWords &&
        a.isCut === b.isCut &&
        a.isSummary === b.isSummary &&
        a.beginsLate === b.beginsLate &&
        a.endsEarly === b.endsEarly
    : a.apart === b.apart;
}

/** Names a rendering: entries with the same key are told apart by nothing. */
export function renderingKey(content: RenderingContent): string {
  const { number = '', id, headWords, apart } = content;
  const { isCut, isSummary, beginsLate, endsEarly, isLearnt } = content;
  const flags = [isCut, isSummary, beginsLate, endsEarly, isLearnt].map(Number);
  return apart ?? [number, id, headWords, ...flags].join(' ');
}

/** The id of a rendering where the user set it apart, in one dump only or in all. */
export function apartId(renderingId: string, uri: string | undefined): string {
  return uri === undefined ? renderingId : `${renderingId}-${hashText(uri)}`;
}

/** Joins the words of a normalised title, but for digits, which would become other numbers. */
function shelfOf(title: string): string {
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
