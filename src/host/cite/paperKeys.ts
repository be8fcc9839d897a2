import { CancellationTokenSource, EventEmitter, workspace } from 'vscode';
import { CitationKeys, type Paper } from '../../core';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import { affects } from '../settings';
import { citationKeyPattern } from './citationSettings';
import { beforeAllElse, runInSlices, type Urgency } from '../slices';

/** The citation keys of the library's papers, worked out when somebody asks for them. */
export class PaperKeys extends DisposableOwner {
  readonly #library: LibraryService;
  readonly #disposal = this.register(new CancellationTokenSource());
  readonly #assigned = this.register(new EventEmitter<void>());
  /** Made when they are asked for. */
  #keys: CitationKeys | undefined;
  /** Fires when keys that were asked for are there. */
  readonly onDidAssign = this.#assigned.event;
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
          this.#keys = undefined;
          this.#current = undefined;
        }
      }),
    );
  }

  /** The keys of all papers that are known by now. */
  current(): Promise<CitationKeys> {
    this.#current ??= this.#assign('waitedFor');
    return this.#current;
  }

  /** The key of a paper as far as keys are known; when all are, {@link onDidAssign} tells. */
  keyNow(paper: Paper): string {
    // Nobody waits: what is shown meanwhile is right but for the letters that tell papers apart.
    this.#current ??= this.#assign('background');
    return this.#made().keyOf(paper);
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  #made(): CitationKeys {
    this.#keys ??= new CitationKeys(citationKeyPattern());
    return this.#keys;
  }

  async #assign(urgency: Urgency): Promise<CitationKeys> {
    const keys = this.#made();
    const steps = keys.assign(this.#library.papers());
    const work = (): Promise<unknown> => runInSlices(steps, this.#disposal.token, urgency);
    await (urgency === 'waitedFor' ? beforeAllElse(work) : work());
    this.#assigned.fire();
    return keys;
  }
}
