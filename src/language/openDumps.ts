import type { TextDocument } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';

/** Milliseconds without an edit after which a document is looked at again. */
const settleTime = 200;

/** Follows the open dumps, and tells when what there is to say about one may have changed. */
export class OpenDumps extends DisposableOwner {
  readonly #settled = this.register(new EventEmitter<TextDocument>());
  /** Fires for a dump that was opened, edited, or read otherwise, once that is over for a moment. */
  readonly onDidSettle = this.#settled.event;
  readonly #closed = this.register(new EventEmitter<TextDocument>());
  /** Fires for a dump that was closed, or that is in another language now. */
  readonly onDidClose = this.#closed.event;

  readonly #waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  constructor(
    documents: Pick<DumpDocuments, 'onDidReread'>,
    library: Pick<LibraryService, 'start' | 'onDidChange' | 'onDidChangeStatus' | 'status'>,
  ) {
    super();
    const settleAll = (): void => {
      this.#settleAll();
    };
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === dumpLanguage) {
          // What the library knows belongs to what is said about a dump.
          void library.start();
        }
        this.#settleSoon(document);
      }),
    );
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#settleSoon(document);
        }
      }),
    );
    this.register(
      workspace.onDidCloseTextDocument((document) => {
        clearTimeout(this.#waiting.get(document));
        this.#waiting.delete(document);
        this.#closed.fire(document);
      }),
    );
    this.register(
      documents.onDidReread((document) => {
        this.#settleSoon(document);
      }),
    );
    this.register(library.onDidChange(settleAll));
    this.register(
      library.onDidChangeStatus(({ loading }) => {
        if (!loading) {
          settleAll();
        }
      }),
    );
    if (workspace.textDocuments.some(({ languageId }) => languageId === dumpLanguage)) {
      void library.start();
    }
    settleAll();
  }

  override dispose(): void {
    for (const timer of this.#waiting.values()) {
      clearTimeout(timer);
    }
    super.dispose();
  }

  #settleAll(): void {
    workspace.textDocuments.forEach((document) => {
      this.#settleSoon(document);
    });
  }

  #settleSoon(document: TextDocument): void {
    if (document.languageId !== dumpLanguage) {
      return;
    }
    clearTimeout(this.#waiting.get(document));
    this.#waiting.set(
      document,
      setTimeout(() => {
        this.#waiting.delete(document);
        this.#settled.fire(document);
      }, settleTime),
    );
  }
}
