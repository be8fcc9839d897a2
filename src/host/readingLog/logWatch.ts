import type { Uri } from 'vscode';
import { RelativePattern, window, workspace } from 'vscode';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';

/** Milliseconds to wait for more changes before the log is read again. */
const reloadDelay = 50;

/** Tells when another window may have written to a log, some changes at once. */
export class LogWatch extends DisposableOwner {
  readonly #telling: Delayed;

  constructor(folder: Uri, onChange: () => void) {
    super();
    this.#telling = this.register(new Delayed(onChange));
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, 'reading-log*.jsonl')),
    );
    const soon = (): void => {
      this.#telling.afterQuiet(reloadDelay);
    };
    this.register(watcher.onDidCreate(soon));
    this.register(watcher.onDidChange(soon));
    this.register(watcher.onDidDelete(soon));
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          soon();
        }
      }),
    );
  }
}
