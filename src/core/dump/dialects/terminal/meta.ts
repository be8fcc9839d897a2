import { nextWithContent, type Line } from '../../lines';
import {
  isAboveDate,
  isSeparator,
  nothingRead,
  readDateLine,
  startsDateLine,
  type PartsRead,
} from '../../markdown/parts';
import type { PlacedNotes } from '../../markdown/submitters';
import { readAuthors, readOrganization, readReference, type Addresses, type Votes } from './lines';

/** A page of a text browser: its lines, and the addresses that its links' numbers stand for. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly addresses: Addresses;
  readonly notes: PlacedNotes;
  /** The votes that start at a line. */
  readonly votes: ReadonlyMap<number, Votes>;
}

/** One piece below an abstract: authors or organization, separator, or date. */
export interface Meta {
  readonly read: PartsRead;
  readonly lastLine: number;
  readonly torn: boolean;
}

/** Reads the piece that starts at `lines[at]`; undefined when none does. */
export function readMeta(
  { text, lines, addresses }: Page,
  at: number,
  isBelow: boolean,
): Meta | undefined {
  const line = lines[at];
  if (!line) {
    return undefined;
  }
  const organization = readOrganization(text, lines, at, addresses);
  if (organization) {
    return isAboveDate(text, lines, organization.lastLine) ? organization : undefined;
  }
  const date = readDateLine(text, line);
  const isLast = nextWithContent(lines, at + 1) === lines.length;
  if (date) {
    return { read: { fields: date.fields, parts: date.parts }, lastLine: at, torn: date.torn };
  }
  if (isSeparator(line.content)) {
    return { read: nothingRead, lastLine: at, torn: isLast };
  }
  const isOpenLink = line.content.startsWith('[') && !readReference(line.content);
  const isOpenEnd = isBelow && (isOpenLink || startsDateLine(line.content));
  return isLast && (line.content === '[' || isOpenEnd)
    ? { read: nothingRead, lastLine: at, torn: true }
    : readAuthors(text, lines, at);
}
