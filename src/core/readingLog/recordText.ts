/**
 * The reading log's format: JSON Lines, one record of what a reader did with a paper on each line.
 * The order of the lines means nothing, nor how they are spread over files: per paper and field the
 * latest stamp wins, so that logs of several windows and machines are read as one.
 */

import type { Mutable } from '../mutable';
import { PlainLine } from './plainLine';
import { version, type ReadingChange, type ReadingRecord } from './record';
import { isTime } from './stamp';

const lineFeed = 0x0a;

/** Lines of a log that are no records. */
export interface OtherLines {
  /** Lines of a later version of the format, to be kept as they are. */
  readonly foreign: string[];
  /** Lines that are no record: torn by a crash, or not ours. */
  readonly damaged: string[];
}

/** What reading some lines of a log gave. */
export interface ReadingLogText extends OtherLines {
  readonly records: readonly ReadingRecord[];
}

/**
 * The text to append for some records. It opens with a line break, so that a last line which a
 * crash has torn can never swallow the record after it.
 */
export function encodeRecords(records: readonly ReadingRecord[]): string {
  return records.map((record) => `\n${encodeRecord(record)}`).join('');
}

function encodeRecord({ at, count, by, paper, also, ...change }: ReadingRecord): string {
  return JSON.stringify({
    v: version,
    at,
    ...(count > 0 && { n: count }),
    ...(by !== '' && { by }),
    paper,
    ...(also && { also }),
    ...change,
  });
}

/** Reads whole lines of a log. Total: lines that are no record are set apart. */
export function decodeRecords(text: string): ReadingLogText {
  const records: ReadingRecord[] = [];
  const others: OtherLines = { foreign: [], damaged: [] };
  for (const line of text.split('\n')) {
    readLine(line, others, (record) => records.push(record));
  }
  return { records, ...others };
}

/**
 * Reads whole lines of a log one after another. Total: lines that are no record are returned.
 *
 * @param bytes UTF-8
 * @param decode makes a text of bytes, whatever they are
 * @param take takes what most lines are, of which no record is made, and records of the others
 */
export function readLines(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
  take: { plain(line: PlainLine): void; record(record: ReadingRecord): void },
): OtherLines {
  const others: OtherLines = { foreign: [], damaged: [] };
  const plain = new PlainLine();
  for (let start = 0; start < bytes.length;) {
    let end: number;
    if (plain.read(bytes, start)) {
      take.plain(plain);
      ({ end } = plain);
    } else {
      const found = bytes.indexOf(lineFeed, start);
      end = found < 0 ? bytes.length : found;
      readLine(decode(bytes.subarray(start, end)), others, (record) => {
        take.record(record);
      });
    }
    start = end + 1;
  }
  return others;
}

function readLine(line: string, others: OtherLines, take: (record: ReadingRecord) => void): void {
  const record = line === '' ? undefined : decodeRecord(line);
  if (record === 'foreign') {
    others.foreign.push(line);
  } else if (record) {
    take(record);
  } else if (line.trim() !== '') {
    others.damaged.push(line);
  }
}

function decodeRecord(line: string): ReadingRecord | 'foreign' | undefined {
  const value = parseJson(line);
  if (!isRecord(value)) {
    return undefined;
  }
  const { v, at, n = 0, by = '', paper } = value;
  if (Number.isSafeInteger(v) && Number(v) > version) {
    return 'foreign';
  }
  if ((v !== 1 && v !== version) || !isTime(at) || !isCount(n)) {
    return undefined;
  }
  if (typeof paper !== 'string' || typeof by !== 'string') {
    return undefined;
  }
  const record: Mutable<ReadingRecord> = { at, count: n, by, paper };
  if (isTexts(value['also']) && value['also'].length > 0) {
    record.also = value['also'];
  }
  readChange(value, record);
  return record;
}

function readChange(value: Readonly<Record<string, unknown>>, into: Mutable<ReadingChange>): void {
  const { read, starred, later, hidden, note, tags } = value;
  if (typeof read === 'boolean') {
    into.read = read;
  }
  if (typeof starred === 'boolean') {
    into.starred = starred;
  }
  if (typeof later === 'boolean') {
    into.later = later;
  }
  if (typeof hidden === 'boolean' || isTime(hidden)) {
    into.hidden = hidden;
  }
  if (typeof note === 'string') {
    into.note = note;
  }
  if (isRecord(tags)) {
    into.tags = Object.fromEntries(Object.entries(tags).filter(isMark));
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A damaged number must not win over every change to come. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 50;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isMark(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}
