/** A text that stays where it is kept, and is read from there each time. */
export interface StoredText {
  read(): string;
}

/** A text in memory or elsewhere. */
export type KeptText = string | StoredText;

/** Several texts that stay where they are kept. */
export interface StoredTexts {
  /** The text of an index; empty where it cannot be read. */
  read(index: number): string;
}

/** Where texts are kept that are seldom read. */
export interface TextStorage {
  /** Keeps a text; undefined where it cannot, so that the text is to be held in memory. */
  keep(text: string): StoredText | undefined;
  /** Keeps several texts, all or none of them, for which it takes little memory. */
  keepAll(texts: readonly string[]): StoredTexts | undefined;
}

export function readText(text: KeptText): string {
  return typeof text === 'string' ? text : text.read();
}

const place = Symbol('where the abstract is kept');

/** What has an abstract, such as an entry or a paper. */
interface Described {
  readonly abstract?: string;
  readonly [place]?: StoredText;
}

/**
 * The abstract of an entry or a paper without reading it, where it need not be. Of texts that
 * `TextPool` keeps, the same is the same object.
 */
export function abstractKept(described: Described): KeptText | undefined {
  return described[place] ?? described.abstract;
}

/** Whether there is an abstract that is not empty. */
export function hasAbstract(described: Described): boolean {
  return described[place] !== undefined || (described.abstract ?? '') !== '';
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
  Object.defineProperty(made, place, { value: abstract });
  // With one function for all, objects share their shape.
  return Object.defineProperty(made, 'abstract', { enumerable: true, get: readAbstract });
}

function readAbstract(this: Described): string | undefined {
  return this[place]?.read();
}
