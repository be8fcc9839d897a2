import type { Disposable } from 'vscode';

/** Something that owns disposables and lets go of them together, last registered first. */
export class DisposableOwner implements Disposable {
  readonly #owned: Disposable[] = [];
  #disposed = false;

  get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Keeps a disposable until this owner is disposed; at once when it already is. */
  protected register<T extends Disposable>(disposable: T): T {
    if (this.#disposed) {
      disposable.dispose();
    } else {
      this.#owned.push(disposable);
    }
    return disposable;
  }

  dispose(): void {
    this.#disposed = true;
    for (const disposable of this.#owned.splice(0).reverse()) {
      disposable.dispose();
    }
  }
}
