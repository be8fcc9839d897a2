import type { Steps } from '../../steps';
import { partsOfDocument, tokensPerStep, type DocumentTokens } from './documentTokens';
import type { LiveSegment } from './liveSegment';
import { sealSegment } from './sealSegment';
import type { Segment } from './segment';
import { SegmentText } from './segmentText';
import { StringTable } from './stringTable';

/** Words or ids that are compared between two steps. */
const stringsPerStep = 2_000;

/** One segment of the documents that are left of several. No two hold the same id. */
export function* mergeSegments(parts: readonly LiveSegment[]): Steps<Segment> {
  const words = yield* union(
    parts.map(({ segment, wordCounts }) => ({
      table: segment.words,
      isKept: (word: number) => (wordCounts[word] ?? 0) > 0,
    })),
  );
  const ids = yield* union(
    parts.map(({ segment, dead }) => ({
      table: segment.ids,
      isKept: (document: number) => dead[document] === 0,
    })),
  );
  return yield* sealSegment(yield* gather(parts, ids, words));
}

/** Tables as one, with the new number of each string of each of them. */
interface Union {
  readonly table: StringTable;
  readonly numbers: readonly Uint32Array[];
}

function* union(
  parts: readonly { readonly table: StringTable; readonly isKept: (index: number) => boolean }[],
): Steps<Union> {
  const numbers = parts.map(({ table }) => new Uint32Array(table.size));
  const next = parts.map(({ table, isKept }) => new KeptStrings(table, isKept));
  const strings: string[] = [];
  for (let step = 1; ; step++) {
    let least: string | undefined;
    for (const { current } of next) {
      if (current !== undefined && (least === undefined || current < least)) {
        least = current;
      }
    }
    if (least === undefined) {
      break;
    }
    for (const [part, kept] of next.entries()) {
      const own = numbers[part];
      if (own && kept.current === least) {
        own[kept.index] = strings.length;
        kept.advance();
      }
    }
    strings.push(least);
    if (step % stringsPerStep === 0) {
      yield;
    }
  }
  return { table: StringTable.of(strings), numbers };
}

/** Goes through the strings of a table that are kept. */
class KeptStrings {
  readonly #table: StringTable;
  readonly #isKept: (index: number) => boolean;
  index = -1;
  current: string | undefined;

  constructor(table: StringTable, isKept: (index: number) => boolean) {
    this.#table = table;
    this.#isKept = isKept;
    this.advance();
  }

  advance(): void {
    do {
      this.index++;
    } while (this.index < this.#table.size && !this.#isKept(this.index));
    this.current = this.index < this.#table.size ? this.#table.at(this.index) : undefined;
  }
}

/** The texts of the documents that are left, under their new numbers. */
function* gather(parts: readonly LiveSegment[], ids: Union, words: Union): Steps<DocumentTokens> {
  const size = ids.table.size;
  const sources = new Uint32Array(size);
  const formerNumbers = new Uint32Array(size);
  let capacity = 0;
  for (const [part, { segment, dead }] of parts.entries()) {
    for (let document = 0; document < dead.length; document++) {
      if (dead[document] === 0) {
        const number = ids.numbers[part]?.[document] ?? 0;
        sources[number] = part;
        formerNumbers[number] = document;
        capacity += (segment.textStarts[document + 1] ?? 0) - (segment.textStarts[document] ?? 0);
      }
    }
    yield;
  }
  const fingerprints = new Uint32Array(2 * size);
  const lengths = new Uint32Array(partsOfDocument * size);
  // A text has no more words than it takes bytes.
  const tokens = new Uint32Array(capacity);
  const text = new SegmentText();
  let at = 0;
  let sinceStep = 0;
  for (let document = 0; document < size; document++) {
    const part = sources[document] ?? 0;
    const segment = parts[part]?.segment;
    const numbers = words.numbers[part];
    if (!segment || !numbers) {
      continue;
    }
    const former = formerNumbers[document] ?? 0;
    text.read(segment, former);
    fingerprints.set(segment.fingerprints.subarray(2 * former, 2 * former + 2), 2 * document);
    lengths.set(text.lengths, partsOfDocument * document);
    for (let index = 0; index < text.size; index++) {
      tokens[at++] = numbers[text.words[index] ?? 0] ?? 0;
    }
    sinceStep += text.size;
    if (sinceStep > tokensPerStep) {
      sinceStep = 0;
      yield;
    }
  }
  return {
    ids: ids.table,
    fingerprints,
    lengths,
    tokens: tokens.subarray(0, at),
    words: words.table,
    stemOf: stemsIn(parts, words),
  };
}

/** The stem of each word, which some part knows. */
function stemsIn(
  parts: readonly LiveSegment[],
  { table, numbers }: Union,
): (word: number) => string {
  const sources = new Uint8Array(table.size);
  const formerNumbers = new Uint32Array(table.size);
  for (const [part, { wordCounts }] of parts.entries()) {
    for (const [word, count] of wordCounts.entries()) {
      if (count > 0) {
        const number = numbers[part]?.[word] ?? 0;
        sources[number] = part;
        formerNumbers[number] = word;
      }
    }
  }
  return (word) => {
    const segment = parts[sources[word] ?? 0]?.segment;
    return segment?.stems.at(segment.wordStems[formerNumbers[word] ?? 0] ?? 0) ?? '';
  };
}
