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

/** Sets context keys, each only when its value changed. */
export class ContextKeys {
  readonly #values = new Map<ContextKey, boolean>();

  set(key: ContextKey, value: boolean): void {
    if (this.#values.get(key) !== value) {
      this.#values.set(key, value);
      void commands.executeCommand('setContext', `paperDigests.${key}`, value);
    }
  }
}
