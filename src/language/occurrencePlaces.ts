import { Location, Range, Uri, workspace } from 'vscode';
import type { Occurrence, Paper } from '../core';
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
  const open = workspace.textDocuments.find(
    (document) => document.languageId === dumpLanguage && document.uri.toString() === uri,
  );
  if (open) {
    const found = findEntry(documents.parse(open).entries, paper, entry);
    if (found) {
      return new Location(open.uri, rangeIn(open, found.titleRange));
    }
  }
  const { line, column, length } = library.titlePlace(uri, entry) ?? nowhere;
  return new Location(Uri.parse(uri), new Range(line, column, line, column + length));
}

const nowhere = { line: 0, column: 0, length: 0 };
