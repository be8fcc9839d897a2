import type { LearntPaper } from '../model';
import { arxivNumber } from '../library/names';
import { isPlausibleYear } from '../library/dates/partialDate';
import { isDay } from '../text/daySpan';
import type { FullDate } from '../text/daySpan';
import type { LookupRecord, MatchedBy } from './record';

/**
 * Records as JSON Lines, one answer on each line, in any order; of answers to the same question the
 * latest holds.
 */

/** The version that is written. */
const version = 1;

/** What reading some lines gave. */
export interface LookupText {
  readonly records: readonly LookupRecord[];
  /** Lines of a later version, to be kept as they are. */
  readonly foreign: readonly string[];
  /** How many lines are no record: torn by a crash, or not ours. */
  readonly damaged: number;
}

/**
 * The text to append for some records. It opens with a line break, so that a last line which a crash
 * has torn can never swallow the record after it.
 */
export function encodeLookups(records: readonly LookupRecord[]): string {
  return records.map((record) => `\n${JSON.stringify({ v: version, ...record })}`).join('');
}

/** Reads whole lines. Total: lines that are no record are counted and left out. */
export function decodeLookups(text: string): LookupText {
  const records: LookupRecord[] = [];
  const foreign: string[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      continue;
    }
    const value = fieldsOf(parseJson(line));
    const record = recordOf(value);
    if (Number.isSafeInteger(value['v']) && Number(value['v']) > version) {
      foreign.push(line);
    } else if (record) {
      records.push(record);
    } else {
      damaged++;
    }
  }
  return { records, foreign, damaged };
}

function recordOf(value: Readonly<Record<string, unknown>>): LookupRecord | undefined {
  const { v, source, time, asked, of, found, matchedBy, score } = value;
  if (v !== version || source !== 'arXiv' || !isText(time) || !isText(asked) || !isTexts(of)) {
    return undefined;
  }
  const paper = found === undefined ? undefined : learntPaperOf(fieldsOf(found));
  if (found !== undefined && !paper) {
    return undefined;
  }
  return {
    source,
    time,
    asked,
    of,
    ...(paper && { found: paper }),
    ...(isMatchedBy(matchedBy) && { matchedBy }),
    ...(typeof score === 'number' && score >= 0 && score <= 1 && { score }),
  };
}

function learntPaperOf(value: Readonly<Record<string, unknown>>): LearntPaper | undefined {
  const { arxivId, title, authors, categories, version: revision } = value;
  const { abstract, doi, journal, comment, pdf } = value;
  const number = isText(arxivId) ? arxivNumber(arxivId) : undefined;
  if (number === undefined || !isText(title) || !isTexts(authors) || !isTexts(categories)) {
    return undefined;
  }
  const submitted = dateOf(value['submitted']);
  const updated = dateOf(value['updated']);
  return {
    arxivId: number,
    title,
    authors,
    categories,
    ...(isText(abstract) && { abstract }),
    ...(typeof revision === 'number' && Number.isSafeInteger(revision) && { version: revision }),
    ...(submitted && { submitted }),
    ...(updated && { updated }),
    ...(isText(doi) && { doi }),
    ...(isText(journal) && { journal }),
    ...(isText(comment) && { comment }),
    ...(isText(pdf) && { pdf }),
  };
}

function dateOf(value: unknown): FullDate | undefined {
  const { year, month, day } = fieldsOf(value);
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
    return undefined;
  }
  const date = { year, month, day };
  return isPlausibleYear(year) && isDay(date) ? date : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isMatchedBy(value: unknown): value is MatchedBy {
  return value === 'number' || value === 'agreement' || value === 'user';
}
