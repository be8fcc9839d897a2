import type { Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import type { LiveSegment } from './liveSegment';
import { mergePostings } from './mergePostings';
import { HeldBytes, type PartBytes } from './partBytes';
import type { Segment } from './segment';
import { StringTable } from './stringTable';

/** Ids or documents that are dealt with between two steps. */
const idsPerStep = 2_000;
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
  const postings = yield* mergePostings(parts, dead, documents.numbers);
  const copied = yield* copyDocuments(parts, documents);
  return { ids: documents.ids, ...copied, ...postings };
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

/** What segments hold for each document alone, in the new order. */
function* copyDocuments(
  parts: readonly LiveSegment[],
  { parts: sources, formerNumbers }: MergedDocuments,
): Steps<
  Pick<Segment, 'fingerprints' | 'titleLengths' | 'abstractLengths' | 'texts' | 'textStarts'>
> {
  const size = sources.length;
  const streams = parts.map(({ segment }) => segment.texts.inStream());
  const fingerprints = new Uint32Array(2 * size);
  const titleLengths = new Uint8Array(size);
  const abstractLengths = new Uint16Array(size);
  const textStarts = new Uint32Array(size + 1);
  const texts = new ByteWriter(parts.reduce((sum, { segment }) => sum + segment.texts.length, 0));
  for (let document = 0; document < size; document++) {
    const source = sources[document] ?? 0;
    const segment = parts[source]?.segment;
    const stream = streams[source];
    if (!segment || !stream) {
      continue;
    }
    const former = formerNumbers[document] ?? 0;
    fingerprints.set(segment.fingerprints.subarray(2 * former, 2 * former + 2), 2 * document);
    titleLengths[document] = segment.titleLengths[former] ?? 0;
    abstractLengths[document] = segment.abstractLengths[former] ?? 0;
    copyText(stream, segment.textStarts, former, texts);
    textStarts[document + 1] = texts.length;
    if (document % documentsPerStep === 0) {
      yield;
    }
  }
  return {
    fingerprints,
    titleLengths,
    abstractLengths,
    texts: new HeldBytes(texts.take()),
    textStarts,
  };
}

function copyText(from: PartBytes, starts: Uint32Array, document: number, to: ByteWriter): void {
  const start = starts[document] ?? 0;
  const end = starts[document + 1] ?? 0;
  const at = from.bring(start, end);
  to.copy(from.bytes, at, at + end - start);
}
