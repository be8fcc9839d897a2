import type { Occurrence, Paper, ResolvedDate, Steps } from '../../core';
import { isCount, isRecord, isString, optional, type Guard } from '../../shared/guards';
import type { ReadableFile } from '../platform/readableFile';
import { KeptRecords, RecordWriter } from './keptRecords';

/**
 * A paper as it is kept for the next session, readable by itself: all that lists of papers show of it,
 * but not its abstract, which stays in the dumps. What papers have in common, addresses of dumps and
 * dates with their reasons, stands once, in records of its own behind theirs.
 */
interface KeptPaper extends Omit<Paper, 'published' | 'occurrences'> {
  /** Number of a record. */
  readonly published?: number | undefined;
  readonly occurrences: readonly KeptOccurrence[];
}

interface KeptOccurrence extends Omit<Occurrence, 'uri' | 'listed'> {
  /** Numbers of records. */
  readonly uri: number;
  readonly listed?: number | undefined;
}

/** Writes papers as the bytes of a file, which {@link KeptPapers} reads. */
export function* encodePapers(papers: readonly Paper[]): Steps<Uint8Array> {
  const writer = new RecordWriter(papers.length);
  const shared = new Map<string, number>();
  const numberOf = (value: string | ResolvedDate): number => {
    const json = JSON.stringify(value);
    const number = shared.get(json) ?? papers.length + shared.size;
    shared.set(json, number);
    return number;
  };
  for (const paper of papers) {
    writer.add(JSON.stringify(toKept(paper, numberOf)), paper.id);
    yield;
  }
  for (const json of shared.keys()) {
    writer.add(json);
    yield;
  }
  return yield* writer.take();
}

/** What has no value is not written. */
function toKept(paper: Paper, numberOf: (value: string | ResolvedDate) => number): object {
  const { published, occurrences } = paper;
  return {
    ...paper,
    ...{ abstract: undefined, abstractKind: undefined, sources: undefined, learnt: undefined },
    published: published && numberOf(published),
    occurrences: occurrences.map((occurrence) => ({
      ...occurrence,
      uri: numberOf(occurrence.uri),
      listed: occurrence.listed && numberOf(occurrence.listed),
    })),
  };
}

/** The papers of a file, each read when it is asked for; one that is damaged is not there. */
export class KeptPapers {
  readonly #records: KeptRecords;
  /** What papers have in common, by the numbers of its records. */
  readonly #shared = new Map<number, unknown>();
  readonly #papers = new Map<string, Paper>();

  private constructor(records: KeptRecords) {
    this.#records = records;
  }

  /** Undefined for a file of another kind or version. Rejects when it cannot be read. */
  static async of(file: ReadableFile): Promise<KeptPapers | undefined> {
    const records = await KeptRecords.of(file);
    return records && new KeptPapers(records);
  }

  /** The same for the same papers, and hardly for others. */
  get mark(): number {
    return this.#records.mark;
  }

  /** A paper that was read, by its id, without its abstract; the same object each time. */
  get(id: string): Paper | undefined {
    return this.#papers.get(id);
  }

  /** Reads papers by their ids. Rejects when the file cannot be read. */
  async read(ids: Iterable<string>): Promise<void> {
    const wanted = new Set([...ids].filter((id) => !this.#papers.has(id)));
    const numbers = new Set([...wanted].flatMap((id) => [...this.#records.named(id)]));
    const values = [...(await this.#records.read(numbers)).values()];
    const papers = values.filter(isKept).filter(({ id }) => wanted.has(id));
    await this.#readShared(papers);
    for (const paper of papers) {
      const whole = this.#papers.has(paper.id) ? undefined : this.#paperOf(paper);
      if (whole) {
        this.#papers.set(paper.id, whole);
      }
    }
  }

  async #readShared(papers: readonly KeptPaper[]): Promise<void> {
    const numbers = new Set(papers.flatMap(sharedBy).filter((number) => !this.#shared.has(number)));
    for (const [number, value] of await this.#records.read(numbers)) {
      this.#shared.set(number, value);
    }
  }

  /** Undefined where something that it shares with others is damaged. */
  #paperOf({ published, occurrences, ...rest }: KeptPaper): Paper | undefined {
    const places = occurrences.map((occurrence) => this.#occurrenceOf(occurrence));
    const date = this.#dateAt(published);
    return places.every((place) => place !== undefined) && (date || published === undefined)
      ? { ...rest, ...(date && { published: date }), occurrences: places }
      : undefined;
  }

  #occurrenceOf({ uri, listed, ...rest }: KeptOccurrence): Occurrence | undefined {
    const address = this.#shared.get(uri);
    const date = this.#dateAt(listed);
    return isString(address) && (date || listed === undefined)
      ? { ...rest, uri: address, ...(date && { listed: date }) }
      : undefined;
  }

  #dateAt(number: number | undefined): ResolvedDate | undefined {
    const value = number === undefined ? undefined : this.#shared.get(number);
    return isDate(value) ? value : undefined;
  }
}

/** The numbers of the records that a paper refers to. */
function sharedBy({ published, occurrences }: KeptPaper): number[] {
  const numbers = [published, ...occurrences.flatMap(({ uri, listed }) => [uri, listed])];
  return numbers.filter((number) => number !== undefined);
}

const isNumber = optional(isCount);

/** What a record is beyond that, its checksum and the version of the file vouch for. */
const isKept: Guard<KeptPaper> = (value): value is KeptPaper =>
  isRecord(value) &&
  isString(value['id']) &&
  isString(value['title']) &&
  Array.isArray(value['aliases']) &&
  Array.isArray(value['topics']) &&
  isNumber(value['published']) &&
  Array.isArray(value['occurrences']) &&
  value['occurrences'].every(isKeptOccurrence);

function isKeptOccurrence(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value['uri']) &&
    isNumber(value['listed']) &&
    isCount(value['entry']) &&
    isCount(value['offset'])
  );
}

const isDate: Guard<ResolvedDate> = (value): value is ResolvedDate =>
  isRecord(value) &&
  isCount(value['month']) &&
  isCount(value['day']) &&
  isString(value['certainty']) &&
  isString(value['because']) &&
  isRecord(value['reason']);
