import { ProgressLocation, l10n, window } from 'vscode';
import { DisposableOwner } from '../disposables';
import type { PaperIndexing } from './paperIndexing';

/** Milliseconds of indexing that pass unnoticed. */
const patience = 2000;
/** With fewer papers left than this it is nearly over. */
const fewPapers = 1000;

/** Tells of indexing that takes long, in a notification by which it can be stopped. */
export class IndexingProgress extends DisposableOwner {
  readonly #index: PaperIndexing;
  #waitingSince: number | undefined;
  #isShown = false;

  constructor(index: PaperIndexing) {
    super();
    this.#index = index;
    this.register(
      index.onDidChangeStatus(() => {
        this.#follow();
      }),
    );
  }

  #follow(): void {
    if (!isUnderWay(this.#index)) {
      this.#waitingSince = undefined;
      return;
    }
    this.#waitingSince ??= performance.now();
    const isLong = performance.now() - this.#waitingSince > patience;
    if (isLong && !this.#isShown && this.#index.status.waiting >= fewPapers) {
      this.#isShown = true;
      void this.#show().then(() => {
        this.#isShown = false;
      });
    }
  }

  #show(): Thenable<void> {
    const index = this.#index;
    const total = index.status.waiting;
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Indexing papers for the search'),
      cancellable: true,
    };
    return window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => {
        index.stop();
      });
      let left = total;
      return new Promise<void>((resolve) => {
        const following = index.onDidChangeStatus(({ waiting }) => {
          progress.report({
            increment: Math.max(0, ((left - waiting) / total) * 100),
            message: l10n.t('{0} left', waiting.toLocaleString()),
          });
          left = waiting;
          if (!isUnderWay(index)) {
            following.dispose();
            resolve();
          }
        });
      });
    });
  }
}

function isUnderWay({ status: { waiting, isStopped } }: PaperIndexing): boolean {
  return waiting > 0 && !isStopped;
}
