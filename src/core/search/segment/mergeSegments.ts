import type { Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import type { LiveSegment } from './liveSegment';
import { mergePostings } from './mergePostings';
import type { Segment } from './segment';
import { SegmentText } from './segmentText';
import { StringTable } from './stringTable';

/** Ids, words or documents that are dealt with between two steps. */
const idsPerStep = 2_000;
const wordsPerStep = 10_000;
const documentsPerStep = 4_000;

/** Where each document of a merged segment comes from. */
export interface MergedDocuments {
  readonly ids: StringTable;
  /** For each document the number of its part, and which it is there. */
  readonly parts: Uint8Array;
  readonly formerNumbers: Uint32Array;
  /** For each part the new number of each of its documents; only those that are left count. */
  readonly numbers: readonly Uint32Array[];
}

/** One segment of the documents that are left of several, at most 255. No two hold the same id. */
export function* mergeSegments(parts: readonly LiveSegment[]): Steps<Segment> {
  const dead = parts.map((live) => live.dead.slice());
  const documents = yield* mergeIds(parts, dead);
  const words = yield* countWords(parts, dead);
  const postings = yield* mergePostings(parts, dead, documents.numbers);
  const copied = yield* copyDocuments(parts, documents);
  return { ids: documents.ids, ...copied, ...words, ...postings };
}

/** @param dead for each part which documents are gone: what is removed from now on stays */
function* mergeIds(
  parts: readonly LiveSegment[],
  dead: readonly Uint8Array[],
): Steps<MergedDocuments> {
  const next = parts.map(({ segment: { ids } }, part) => new LeftIds(ids, dead[part]));
  const size = parts.reduce((total, live) => total + live.size, 0);
  const sources = new Uint8Array(size);
  const formerNumbers = new Uint32Array(size);
  const numbers = parts.map(({ segment: { ids } }) => new Uint32Array(ids.size));
  const strings: string[] = [];
  for (;;) {
    let least = -1;
    for (const [part, { current }] of next.entries()) {
      const id = next[least]?.current;
      if (current !== undefined && (id === undefined || current < id)) {
        least = part;
      }
    }
    const from = next[least];
    if (from?.current === undefined) {
      break;
    }
    const document = strings.length;
    sources[document] = least;
    formerNumbers[document] = from.document;
    const own = numbers[least];
    if (own) {
      own[from.document] = document;
    }
    strings.push(from.current);
    from.advance();
    if (strings.length % idsPerStep === 0) {
      yield;
    }
  }
  return { ids: StringTable.of(strings), parts: sources, formerNumbers, numbers };
}

/** Goes through the ids of a segment that are left. */
class LeftIds {
  readonly #ids: StringTable;
  readonly #dead: Uint8Array | undefined;
  document = -1;
  current: string | undefined;

  constructor(ids: StringTable, dead: Uint8Array | undefined) {
    this.#ids = ids;
    this.#dead = dead;
    this.advance();
  }

  advance(): void {
    do {
      this.document++;
    } while (this.#dead?.[this.document] === 1);
    this.current = this.document < this.#ids.size ? this.#ids.at(this.document) : undefined;
  }
}

/** Which words the documents that are left have, and how often. */
function* countWords(
  parts: readonly LiveSegment[],
  dead: readonly Uint8Array[],
): Steps<Pick<Segment, 'words' | 'wordCounts'>> {
  const gone = new Map<number, number>();
  const text = new SegmentText();
  for (const [part, { segment }] of parts.entries()) {
    for (const [document, isDead] of dead[part]?.entries() ?? []) {
      if (isDead === 1) {
        for (const word of text.read(segment, document).tokens()) {
          gone.set(word, (gone.get(word) ?? 0) + 1);
        }
      }
    }
    yield;
  }
  const next = parts.map(() => 0);
  const words: number[] = [];
  const wordCounts: number[] = [];
  for (let step = 1; ; step++) {
    let word = Infinity;
    for (const [part, { segment }] of parts.entries()) {
      word = Math.min(word, segment.words[next[part] ?? 0] ?? Infinity);
    }
    if (word === Infinity) {
      break;
    }
    let count = -(gone.get(word) ?? 0);
    for (const [part, { segment }] of parts.entries()) {
      const at = next[part] ?? 0;
      if (segment.words[at] === word) {
        count += segment.wordCounts[at] ?? 0;
        next[part] = at + 1;
      }
    }
    if (count > 0) {
      words.push(word);
      wordCounts.push(count);
    }
    if (step % wordsPerStep === 0) {
      yield;
    }
  }
  return { words: Uint32Array.from(words), wordCounts: Uint32Array.from(wordCounts) };
}

/** What segments hold for each document alone, in the new order. */
function* copyDocuments(
  parts: readonly LiveSegment[],
  { parts: sources, formerNumbers }: MergedDocuments,
): Steps<
  Pick<Segment, 'fingerprints' | 'titleLengths' | 'abstractLengths' | 'texts' | 'textStarts'>
> {
  const size = sources.length;
  const fingerprints = new Uint32Array(2 * size);
  const titleLengths = new Uint8Array(size);
  const abstractLengths = new Uint16Array(size);
  const textStarts = new Uint32Array(size + 1);
  const texts = new ByteWriter(parts.reduce((sum, { segment }) => sum + segment.texts.length, 0));
  for (let document = 0; document < size; document++) {
    const segment = parts[sources[document] ?? 0]?.segment;
    if (!segment) {
      continue;
    }
    const former = formerNumbers[document] ?? 0;
    fingerprints.set(segment.fingerprints.subarray(2 * former, 2 * former + 2), 2 * document);
    titleLengths[document] = segment.titleLengths[former] ?? 0;
    abstractLengths[document] = segment.abstractLengths[former] ?? 0;
    texts.copy(segment.texts, segment.textStarts[former] ?? 0, segment.textStarts[former + 1] ?? 0);
    textStarts[document + 1] = texts.length;
    if (document % documentsPerStep === 0) {
      yield;
    }
  }
  return { fingerprints, titleLengths, abstractLengths, texts: texts.take(), textStarts };
}
