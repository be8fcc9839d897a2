import type { CancellationToken, WorkspaceSymbolProvider } from 'vscode';
import { SymbolInformation, SymbolKind } from 'vscode';
import type { Paper } from '../core';
import { queryPieces, titleMatch } from '../core';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { Slices } from '../host/slices';
import { symbolDetail, symbolName } from './digestOutline';
import { occurrencePlace } from './occurrencePlaces';

/** How many papers are offered for one query. */
const resultLimit = 300;

interface NamedPaper {
  readonly paper: Paper;
  readonly name: string;
  /** What queries are compared with. */
  readonly lower: string;
}

/** Go to Symbol in Workspace: every paper of the library, where it was listed last. */
export class PaperSymbols extends DisposableOwner implements WorkspaceSymbolProvider {
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;
  #named: readonly NamedPaper[] = [];
  #isStale = true;

  constructor(documents: DumpDocuments, library: LibraryService) {
    super();
    this.#documents = documents;
    this.#library = library;
    this.register(
      library.onDidChange(() => {
        this.#isStale = true;
      }),
    );
  }

  async provideWorkspaceSymbols(
    query: string,
    token: CancellationToken,
  ): Promise<SymbolInformation[]> {
    if (this.#library.papers().length === 0) {
      await this.#library.start();
    } else {
      void this.#library.start();
    }
    const slices = new Slices();
    const named = await this.#names(slices, token);
    const pieces = queryPieces(query);
    const found: { readonly named: NamedPaper; readonly score: number }[] = [];
    for (const candidate of named) {
      const score = titleMatch(candidate.lower, pieces);
      if (score > 0) {
        found.push({ named: candidate, score });
      }
      await slices.next();
      if (token.isCancellationRequested) {
        return [];
      }
    }
    const best = found.sort((a, b) => b.score - a.score).slice(0, resultLimit);
    return best.flatMap((match) => this.#symbol(match.named) ?? []);
  }

  /** The names of all papers, newest first; those of papers that did not change are kept. */
  async #names(slices: Slices, token: CancellationToken): Promise<readonly NamedPaper[]> {
    if (!this.#isStale) {
      return this.#named;
    }
    this.#isStale = false;
    const known = new Map(this.#named.map((named) => [named.paper.title, named]));
    const named: NamedPaper[] = [];
    for (const paper of this.#library.papers()) {
      const same = known.get(paper.title);
      const name = same?.name ?? symbolName(paper.title);
      named.push({ paper, name, lower: same?.lower ?? name.toLowerCase() });
      await slices.next();
      if (token.isCancellationRequested) {
        this.#isStale = true;
        return [];
      }
    }
    this.#named = named;
    return named;
  }

  #symbol({ paper, name }: NamedPaper): SymbolInformation | undefined {
    const [latest] = paper.occurrences;
    return (
      latest &&
      new SymbolInformation(
        name,
        SymbolKind.String,
        symbolDetail(paper),
        occurrencePlace(paper, latest, this.#library, this.#documents),
      )
    );
  }
}
