import type { Dump } from '../model';
import { dialectOf, dialectOfPage, pagesOf } from './detect';
import { dateSigns } from './dateSigns';
import { joinParts, type PlacedDump } from './joinParts';
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
  const dump = chosen ? chosen.parse(text, uri) : parsePages(text, uri);
  return dump ? withSigns(text, withRepeated(dump)) : noDump;
}

/** Reads a text that may hold pages of different dialects. */
function parsePages(text: string, uri: string | undefined): Dump | undefined {
  const found = dialectOfPage(text);
  const pages = pagesOf(text, found);
  if (!pages) {
    return parsePage(text, uri, found);
  }
  const parts = pages.map(({ start, end, dialect }): PlacedDump => {
    const inside = text.slice(start, end);
    return { start, end, dump: parsePage(inside, uri) ?? dialect.parse(inside, uri) };
  });
  return joinParts(text, parts);
}

function parsePage(
  text: string,
  uri: string | undefined,
  found = dialectOfPage(text),
): Dump | undefined {
  const fenced = found?.fenced === true ? parseFences(text, uri) : undefined;
  return fenced ?? found?.dialect.parse(text, uri);
}

function parseFences(text: string, uri: string | undefined): Dump | undefined {
  const parts = findFences(text).flatMap(({ start, end }): PlacedDump[] => {
    const inside = text.slice(start, end);
    const dump = dialectOf(inside) && parsePages(inside, uri);
    return dump ? [{ start, end, dump }] : [];
  });
  return joinParts(text, parts);
}

function withSigns(text: string, dump: Dump): Dump {
  const signs = dateSigns(text, dump.entries);
  return signs.length === 0 ? dump : { ...dump, signs };
}

function withRepeated(dump: Dump): Dump {
  const repeated = repeatedPapers(dump);
  return repeated.length === 0
    ? dump
    : { ...dump, problems: [...dump.problems, ...repeated].sort((a, b) => a.start - b.start) };
}

/** Names of all dialects, in the order in which they are recognised. */
export const dialectNames: readonly string[] = dialects.map(({ name }) => name);
