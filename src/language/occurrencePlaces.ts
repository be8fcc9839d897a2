import { Location, Position, Range, Uri, workspace } from 'vscode';
import type { Entry, EvidencePlace, Occurrence, Paper } from '../core';
import { dumpEntry } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage, findEntry } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { rangeIn } from './ranges';

/**
 * Where the title of a paper stands in one of its dumps: as an open document has it now, else as the
 * file was last read.
 */
export function occurrencePlace(
  paper: Paper,
  { uri, entry }: Occurrence,
  library: LibraryService,
  documents: DumpDocuments,
): Location {
  return titlePlace(uri, entry, library, documents, (entries) => findEntry(entries, paper, entry));
}

/** Where the title of an entry stands that the library knows; the beginning of the file for none. */
export function entryPlace(
  { uri, entry }: EvidencePlace,
  library: Pick<LibraryService, 'dump' | 'titlePlace'>,
  documents: Pick<DumpDocuments, 'parse'>,
): Location {
  if (entry === undefined) {
    return new Location(Uri.parse(uri), new Position(0, 0));
  }
  const known = dumpEntry(library.dump(Uri.parse(uri))?.dump, entry);
  return titlePlace(uri, entry, library, documents, (entries) =>
    [...entries.slice(entry, entry + 1), ...entries].find(({ title }) => title === known?.title),
  );
}

function titlePlace(
  uri: string,
  entry: number,
  library: Pick<LibraryService, 'titlePlace'>,
  documents: Pick<DumpDocuments, 'parse'>,
  find: (entries: readonly Entry[]) => Entry | undefined,
): Location {
  const open = workspace.textDocuments.find(
    (document) => document.languageId === dumpLanguage && document.uri.toString() === uri,
  );
  const found = open && find(documents.parse(open).entries);
  if (open && found) {
    return new Location(open.uri, rangeIn(open, found.titleRange));
  }
  const { line, column, length } = library.titlePlace(uri, entry) ?? nowhere;
  return new Location(Uri.parse(uri), new Range(line, column, line, column + length));
}

const nowhere = { line: 0, column: 0, length: 0 };
