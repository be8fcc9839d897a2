import type { CancellationToken, Position, ReferenceProvider, TextDocument } from 'vscode';
import { Location } from 'vscode';
import type { ReferenceContext } from 'vscode';
import { titleAt } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { occurrencePlace } from './occurrencePlaces';
import { findPaper } from './paperOfEntry';
import { rangeIn } from './ranges';

/** Go to References on a title: every dump that holds the paper, latest first. */
export class PaperReferences implements ReferenceProvider {
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;

  constructor(documents: DumpDocuments, library: LibraryService) {
    this.#documents = documents;
    this.#library = library;
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    _context: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const entry = titleAt(this.#documents.parse(document).entries, document.offsetAt(position));
    if (!entry) {
      return undefined;
    }
    const here = new Location(document.uri, rangeIn(document, entry.titleRange));
    const paper = await findPaper(this.#library, entry, token);
    const places = (paper?.occurrences ?? []).flatMap((occurrence) =>
      paper ? [occurrencePlace(paper, occurrence, this.#library, this.#documents)] : [],
    );
    const own = document.uri.toString();
    return places.some(({ uri }) => uri.toString() === own) ? places : [here, ...places];
  }
}
