import { hashText } from '../../text/hash';
import { normalizeTitle } from '../../text/normalizeTitle';
import type { Sighting } from '../sighting';
import { nameOfWords } from './words';

/** What entries say that name, title and tell a paper in the same words. */
export interface Rendering {
  /** The arXiv number that these entries give. */
  readonly number?: string;
  /** `title:` and the hash of the normalised title. */
  readonly titleId: string;
  /** The normalised title, and the same without its blanks, which no capture can be trusted with. */
  readonly title: string;
  readonly shelf: string;
  /** Words of the title before its first colon; all where it has none. */
  readonly headWords: number;
  /** Whether the title was cut short, as the dots at its end say. */
  readonly isCut: boolean;
  /** Absent where it has no word. */
  readonly abstract?: string;
  readonly isSummary: boolean;
  /** Words of the abstract. */
  readonly wordCount: number;
  /** `titleId` and a name for the words of the abstract. */
  readonly id: string;
  /** The id under which the user wants it to stand alone. */
  readonly apart?: string;
  readonly sightings: Set<Sighting>;
  /** Other renderings that are or may be of the same paper, and how surely. */
  readonly links: Map<Rendering, number>;
  /** Its number in typed arrays; -1 while it is not compared to others. */
  slot: number;
  /** The id of its paper. */
  paper?: string;
}

/** Everything of a rendering that its entries decide. */
export type RenderingContent = Omit<Rendering, 'sightings' | 'links' | 'slot' | 'paper'>;

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
  return `${titleId}-${nameOfWords(words)}`;
}

/**
 * What the rendering of an entry has in it.
 *
 * @param words of the entry's abstract
 */
export function renderingOf(
  { entry, titleId, title, number }: Sighting,
  words: Int32Array,
): RenderingContent {
  const { abstract, abstractKind } = entry;
  return {
    ...(number !== undefined && { number }),
    titleId,
    title,
    shelf: shelfOf(title),
    headWords: countHeadWords(entry.title, title),
    isCut: endsInDots(entry.title),
    ...(abstract !== undefined && words.length > 0 && { abstract }),
    isSummary: abstractKind === 'summary',
    wordCount: words.length,
    id: idOfRendering(titleId, words),
  };
}

/** Names a rendering: entries with the same key are told apart by nothing. */
export function renderingKey(content: RenderingContent): string {
  const { number = '', id, headWords, isCut, isSummary, apart } = content;
  return apart ?? [number, id, headWords, Number(isCut), Number(isSummary)].join(' ');
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
