import type { CancellationToken, Location, Position, Range, TextDocument } from 'vscode';
import type { Entry, Paper } from '../core';
import { titleAt } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import { occurrencePlace } from './occurrencePlaces';
import { rangeIn } from './ranges';

/** A title in a document, and where its paper stands in all dumps that hold it, latest first. */
export interface TitledPaper {
  readonly title: Range;
  /** Empty where the library does not know the paper. */
  readonly places: readonly Location[];
}

/** Finds the papers of titles, for those who go from one dump to another. */
export class TitledPapers {
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;
  readonly #papers: EntryPapers;

  constructor(documents: DumpDocuments, library: LibraryService, papers: EntryPapers) {
    this.#documents = documents;
    this.#library = library;
    this.#papers = papers;
  }

  /** The title at a position, if there is one; waits for the library where it has not loaded. */
  async at(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<TitledPaper | undefined> {
    const entry = titleAt(this.#documents.parse(document).entries, document.offsetAt(position));
    if (!entry) {
      return undefined;
    }
    const title = rangeIn(document, entry.titleRange);
    const paper = await this.#paper(entry, token);
    const places = (paper?.occurrences ?? []).flatMap((occurrence) =>
      paper ? [occurrencePlace(paper, occurrence, this.#library, this.#documents)] : [],
    );
    return { title, places };
  }

  async #paper(entry: Entry, token: CancellationToken): Promise<Paper | undefined> {
    const known = this.#papers.paperOf(entry);
    if (known && this.#library.isStarted && !this.#library.status.loading) {
      return known;
    }
    await this.#library.start();
    return token.isCancellationRequested ? undefined : this.#papers.paperOf(entry);
  }
}
