import type { Dump } from '../model';
import { dateSigns } from './dateSigns';
import { detectionLength, dialectOf, dialectOfPage, pagesOf } from './detect';
import type { Dialect, KnownOfText } from './dialect';
import { decodeMail } from './encodedMail';
import { joinParts, type PlacedDump } from './joinParts';
import { mayNeedCleaning, visibleText } from './lines';
import { moveDump, shiftDump } from './moveDump';
import { dialects } from './registry';
import { repeatedPapers } from './repeatedPapers';
import type { Wrapping } from './wrappings';

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
  const parse = (content: string): Dump | undefined =>
    chosen ? chosen.parse(content, { uri }) : parsePages(content, uri);
  const mail = decodeMail(text, detectionLength);
  const read = mail ? parse(mail.text) : parse(text);
  const dump = read && mail ? moveDump(read, mail.sourceOf) : read;
  return dump ? withSigns(text, withRepeated(dump)) : noDump;
}

/** Reads a text that may hold pages of different dialects. */
function parsePages(text: string, uri: string | undefined): Dump | undefined {
  const found = dialectOfPage(text);
  if (!found) {
    return undefined;
  }
  // A mark at the very beginning is trimmed as the blank it is.
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const dump = found.wrapping ? undefined : readEnclosed(text, uri, found.dialect);
  const isClean = !dump && !mayNeedCleaning(unmarked);
  const visible = dump ? visibleFurniture(text, dump) : isClean ? unmarked : undefined;
  const pages = pagesOf(text, found, visible);
  if (!pages) {
    return dump ?? parsePage(text, { uri, isClean }, found);
  }
  const parts = pages.map(({ start, end, dialect }): PlacedDump => {
    const inside = text.slice(start, end);
    const dump = parsePage(inside, { uri }) ?? dialect.parse(inside, { uri });
    return { start, end, dump: shiftDump(dump, start) };
  });
  return joinParts(text, parts);
}

/** Reads a page within which no other can stand; undefined where one might. */
function readEnclosed(text: string, uri: string | undefined, dialect: Dialect): Dump | undefined {
  const dump = dialect.isEnclosed === true ? dialect.parse(text, { uri }) : undefined;
  return dump?.problems.some(({ code }) => openCodes.includes(code)) === true ? undefined : dump;
}

function visibleFurniture(text: string, { furniture }: Dump): string {
  return visibleText(furniture.map(({ start, end }) => text.slice(start, end)).join('\n'));
}

/** Problems of a list whose end is not certain. */
const openCodes = ['torn-entry', 'unknown-line', 'no-entries'];

function parsePage(
  text: string,
  known: KnownOfText,
  found = dialectOfPage(text),
): Dump | undefined {
  const wrapped = found?.wrapping && parseWrapped(text, known.uri, found.wrapping);
  return wrapped ?? found?.dialect.parse(text, known);
}

function parseWrapped(text: string, uri: string | undefined, wrapping: Wrapping): Dump | undefined {
  const parts = wrapping.partsOf(text).flatMap(({ start, end, inside }): PlacedDump[] => {
    const dump = dialectOf(inside.text) && parsePages(inside.text, uri);
    return dump ? [{ start, end, dump: moveDump(dump, inside.sourceOf) }] : [];
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
