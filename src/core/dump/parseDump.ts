import type { Dump } from '../model';
import { dialectOf } from './detect';
import { joinFenced, type PlacedDump } from './fencedDump';
import { findFences } from './fences';
import { dialects } from './registry';
import { repeatedPapers } from './repeatedPapers';

const noDump: Dump = {
  dialect: 'unknown',
  page: 'unknown',
  entries: [],
  problems: [],
  furniture: [],
};

/** What {@link parseDump} may be told about a text. */
export interface ParseOptions {
  /** Names the file, for dialects that read evidence from it. */
  readonly uri?: string;
  /** Reads the text as this dialect, whatever it looks like; a name that is none is passed over. */
  readonly dialect?: string;
}

/**
 * Reads a captured digest page. Total: any string gives a dump, one of dialect `unknown` without
 * entries when the text is no dump; what fits no rule is kept and reported in `problems`.
 *
 * @param text the whole file, decoded; a byte order mark may lead it
 */
export function parseDump(text: string, { uri, dialect }: ParseOptions = {}): Dump {
  const chosen = dialects.find(({ name }) => name === dialect);
  const found = chosen ? { dialect: chosen, fenced: false } : dialectOf(text);
  if (!found) {
    return noDump;
  }
  const fenced = found.fenced ? parseFences(text, uri) : undefined;
  return withRepeated(fenced ?? found.dialect.parse(text, uri));
}

function parseFences(text: string, uri: string | undefined): Dump | undefined {
  const parts = findFences(text).flatMap(({ start, end }): PlacedDump[] => {
    const inside = text.slice(start, end);
    const found = dialectOf(inside);
    return found ? [{ start, end, dump: found.dialect.parse(inside, uri) }] : [];
  });
  return joinFenced(text, parts);
}

function withRepeated(dump: Dump): Dump {
  const repeated = repeatedPapers(dump);
  return repeated.length === 0
    ? dump
    : { ...dump, problems: [...dump.problems, ...repeated].sort((a, b) => a.start - b.start) };
}

/** Names of all dialects, in the order in which they are recognised. */
export const dialectNames: readonly string[] = dialects.map(({ name }) => name);
