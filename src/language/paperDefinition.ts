import type {
  CancellationToken,
  DefinitionProvider,
  LocationLink,
  Position,
  TextDocument,
} from 'vscode';
import { titleAt } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { occurrencePlace } from './occurrencePlaces';
import { findPaper } from './paperOfEntry';
import { rangeIn } from './ranges';

/**
 * Go to Definition on a title: the other dumps that hold the paper, latest first. Where there are
 * none it leads to the title itself, on which VS Code turns to the references.
 */
export class PaperDefinition implements DefinitionProvider {
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;

  constructor(documents: DumpDocuments, library: LibraryService) {
    this.#documents = documents;
    this.#library = library;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const entry = titleAt(this.#documents.parse(document).entries, document.offsetAt(position));
    if (!entry) {
      return undefined;
    }
    const title = rangeIn(document, entry.titleRange);
    const paper = await findPaper(this.#library, entry, token);
    const here = document.uri.toString();
    const others = (paper?.occurrences ?? []).filter(({ uri }) => uri !== here);
    if (!paper || others.length === 0) {
      return [{ originSelectionRange: title, targetUri: document.uri, targetRange: title }];
    }
    return others.map((occurrence) => {
      const { uri, range } = occurrencePlace(paper, occurrence, this.#library, this.#documents);
      return { originSelectionRange: title, targetUri: uri, targetRange: range };
    });
  }
}
