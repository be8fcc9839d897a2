import { CancellationTokenSource, workspace } from 'vscode';
import { CitationKeys } from '../../core';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import { affects } from '../settings';
import { citationKeyPattern } from './citationSettings';
import { beforeAllElse, runInSlices } from '../slices';

/** The citation keys of the library's papers, worked out when somebody asks for them. */
export class PaperKeys extends DisposableOwner {
  readonly #library: LibraryService;
  readonly #disposal = this.register(new CancellationTokenSource());
  #keys = new CitationKeys(citationKeyPattern());
  #current: Promise<CitationKeys> | undefined;

  constructor(library: LibraryService) {
    super();
    this.#library = library;
    this.register(
      library.onDidChange(() => {
        this.#current = undefined;
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'citationKey')) {
          this.#keys = new CitationKeys(citationKeyPattern());
          this.#current = undefined;
        }
      }),
    );
  }

  /** The keys of all papers that are known by now. */
  current(): Promise<CitationKeys> {
    this.#current ??= this.#assign(this.#keys);
    return this.#current;
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #assign(keys: CitationKeys): Promise<CitationKeys> {
    const steps = keys.assign(this.#library.papers());
    await beforeAllElse(() => runInSlices(steps, this.#disposal.token, 'waitedFor'));
    return keys;
  }
}
