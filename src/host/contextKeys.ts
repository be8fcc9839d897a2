import { commands } from 'vscode';

/** The context keys of the extension, for `when` clauses in the manifest. */
export type ContextKey =
  | 'loaded'
  | 'hasPapers'
  | 'hasFolders'
  | 'showsSample'
  | 'isFiltered'
  | 'topicsOutdated'
  | 'canUndoTopicChange'
  | 'canUndoTriage'
  | 'undoesTriage'
  | 'hasHiddenTopics'
  | 'hasSavedSearches'
  | 'hasActivePaper'
  | 'activePaperIsRead'
  | 'activePaperIsStarred';

/**
 * Sets context keys, each only when its value changed: together, when what is under way is over, so
 * that neither the start nor a change of many of them waits for VS Code.
 */
export class ContextKeys {
  readonly #told = new Map<ContextKey, boolean>();
  readonly #untold = new Map<ContextKey, boolean>();

  set(key: ContextKey, value: boolean): void {
    if (this.#untold.size === 0) {
      setTimeout(() => {
        this.#tell();
      }, 0);
    }
    this.#untold.set(key, value);
  }

  #tell(): void {
    for (const [key, value] of this.#untold) {
      if (this.#told.get(key) !== value) {
        this.#told.set(key, value);
        void commands.executeCommand('setContext', `paperDigests.${key}`, value);
      }
    }
    this.#untold.clear();
  }
}
