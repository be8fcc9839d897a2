/**
 * The reading log's format: JSON Lines, one record of what a user did with a paper on each line,
 * only ever appended to. The order of the lines means nothing: per paper and field the latest time
 * wins, so that logs of several windows are read as one.
 */

/** What a user set on a paper; a field that is absent was not touched. */
export interface ReadingChange {
  readonly read?: boolean;
  readonly starred?: boolean;
}

/** One line of the log. */
export interface ReadingRecord extends ReadingChange {
  /** Version of the format. */
  readonly v: 1;
  /** Milliseconds since 1970, UTC; made to grow even where the clock is set back. */
  readonly at: number;
  /** The paper's id when the record was written. */
  readonly paper: string;
  /** Other ids of the same paper, by which the record is found when its id changes. */
  readonly also?: readonly string[];
}

/** What reading a log gave. */
export interface ReadingLogText {
  readonly records: readonly ReadingRecord[];
  /** Number of lines that are no record: torn by a crash, or not ours. */
  readonly skipped: number;
}

/**
 * The text to append for some records. It opens with a line break, so that a last line which a
 * crash has torn can never swallow the record after it.
 */
export function encodeRecords(records: readonly ReadingRecord[]): string {
  return records.map((record) => `\n${JSON.stringify(record)}`).join('');
}

/** Reads the text of a log. Lines that are no record are counted and passed over. */
export function decodeRecords(text: string): ReadingLogText {
  const records: ReadingRecord[] = [];
  let skipped = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      continue;
    }
    const record = decodeRecord(line);
    if (record) {
      records.push(record);
    } else {
      skipped++;
    }
  }
  return { records, skipped };
}

function decodeRecord(line: string): ReadingRecord | undefined {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const at = fields.get('at');
  const paper = fields.get('paper');
  const also = fields.get('also');
  const read = fields.get('read');
  const starred = fields.get('starred');
  if (fields.get('v') !== 1 || !isTime(at) || typeof paper !== 'string') {
    return undefined;
  }
  return {
    v: 1,
    at,
    paper,
    ...(isTexts(also) ? { also } : {}),
    ...(typeof read === 'boolean' ? { read } : {}),
    ...(typeof starred === 'boolean' ? { starred } : {}),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A damaged number must not win over every change to come. */
function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
