/** Texts that stay where they are kept, and are read from there each time, by their numbers. */
export interface StoredTexts {
  /** The text of a number; empty where it cannot be read. */
  read(number: number): string;
}

/** One of such texts. */
export class StoredText {
  readonly texts: StoredTexts;
  readonly number: number;

  constructor(texts: StoredTexts, number: number) {
    this.texts = texts;
    this.number = number;
  }

  read(): string {
    return this.texts.read(this.number);
  }
}

/** A text in memory or elsewhere. */
export type KeptText = string | StoredText;

/** Where texts are kept that are seldom read. */
export interface TextStorage extends StoredTexts {
  /**
   * Keeps a text and returns its number, a safe integer from 0 on; undefined where it cannot, so that
   * the text is to be held in memory.
   */
  keep(text: string): number | undefined;
  /** Keeps several texts, all or none of them, for which it takes little memory; their numbers are from 0 on. */
  keepAll(texts: readonly string[]): StoredTexts | undefined;
}

export function readText(text: KeptText): string {
  return typeof text === 'string' ? text : text.read();
}

/** Whether two texts are the same, as far as that is known without reading one: never where they are not. */
export function isSameKept(one: KeptText | undefined, other: KeptText | undefined): boolean {
  return one instanceof StoredText && other instanceof StoredText
    ? one.texts === other.texts && one.number === other.number
    : one === other;
}

/** Where what has an abstract that is kept elsewhere has a {@link StoredText}. */
export const abstractPlace = Symbol('where the abstract is kept');

/** What has an abstract, such as an entry or a paper. */
interface Described {
  readonly abstract?: string;
  readonly [abstractPlace]?: StoredText;
}

/** The abstract of an entry or a paper without reading it, where it need not be. */
export function abstractKept(described: Described): KeptText | undefined {
  return described[abstractPlace] ?? described.abstract;
}

/** Whether there is an abstract that is not empty. */
export function hasAbstract(described: Described): boolean {
  return described[abstractPlace] !== undefined || (described.abstract ?? '') !== '';
}

/**
 * What was just made and is no one else's yet, with its abstract. One that is kept elsewhere is read
 * each time that `abstract` is asked for; to all that looks at it, copies it or sends it, the object
 * is plain data, and a copy holds the text itself.
 */
export function withAbstract<T extends object>(
  made: T,
  abstract: KeptText | undefined,
): T & { readonly abstract?: string } {
  if (abstract === undefined || typeof abstract === 'string') {
    return abstract === undefined ? made : Object.assign(made, { abstract });
  }
  Object.defineProperty(made, abstractPlace, { value: abstract });
  // With one function for all, objects share their shape.
  return Object.defineProperty(made, 'abstract', { enumerable: true, get: readAbstract });
}

function readAbstract(this: Described): string | undefined {
  return this[abstractPlace]?.read();
}
