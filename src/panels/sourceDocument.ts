import type { TextDocument, Uri } from 'vscode';
import { EventEmitter, RelativePattern, Uri as Uris, workspace } from 'vscode';
import { DisposableOwner } from '../host/disposables';

/** A document that is followed whether an editor shows it or not. */
export class SourceDocument extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when the text may have changed, in an editor or on disk. */
  readonly onDidChange = this.#changed.event;

  readonly #uri: Uri;
  /** Whether the text, when it was last asked for, was not that of the file. */
  #unsaved = false;

  constructor(uri: Uri) {
    super();
    this.#uri = uri;
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#tell(document.uri);
        }
      }),
    );
    this.register(
      workspace.onDidCloseTextDocument((document) => {
        if (this.#unsaved) {
          this.#tell(document.uri);
        }
      }),
    );
    if (uri.scheme !== 'untitled') {
      this.#watchFile();
    }
  }

  /** The document as it is now. Rejects when it cannot be opened. */
  async open(): Promise<TextDocument> {
    const document = await workspace.openTextDocument(this.#uri);
    this.#unsaved = document.isDirty;
    return document;
  }

  /** Documents that no editor shows are closed after a while and then change on disk only. */
  #watchFile(): void {
    const folder = Uris.joinPath(this.#uri, '..');
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, '*')),
    );
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.register(
        event((uri) => {
          this.#tell(uri);
        }),
      );
    }
  }

  #tell(uri: Uri): void {
    if (uri.toString() === this.#uri.toString()) {
      this.#changed.fire();
    }
  }
}
