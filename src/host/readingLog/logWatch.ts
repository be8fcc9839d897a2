import type { Uri } from 'vscode';
import { RelativePattern, window, workspace } from 'vscode';
import { DisposableOwner } from '../disposables';

/** Milliseconds to wait for more changes before the log is read again. */
const reloadDelay = 50;

/** Tells when another window may have written to a log, some changes at once. */
export class LogWatch extends DisposableOwner {
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: Uri, onChange: () => void) {
    super();
    this.#onChange = onChange;
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, 'reading-log*.jsonl')),
    );
    const soon = (): void => {
      this.#soon();
    };
    this.register(watcher.onDidCreate(soon));
    this.register(watcher.onDidChange(soon));
    this.register(watcher.onDidDelete(soon));
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          this.#soon();
        }
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, reloadDelay);
  }
}
