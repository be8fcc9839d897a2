import { EventEmitter, l10n } from 'vscode';
import { DisposableOwner } from '../disposables';
import { setTopics, topicsSetting, topicsValue, type PlacedValue } from '../settings';
import { recordOf, type TopicEdit } from './topicEdits';

/** How many changes can be undone. */
const mostKept = 50;

interface Change {
  readonly before: PlacedValue;
  readonly after: PlacedValue;
  /** By the clock of `performance`. */
  readonly at: number;
}

/** What the user changes of topics by commands and by dragging, so that it can be undone. */
export class TopicChanges extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when there is something else to undo. */
  readonly onDidChange = this.#changed.event;

  #done: readonly Change[] = [];
  #working: Promise<void> = Promise.resolve();

  /** Whether there is anything to undo. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** When the latest change was made that can be undone, by the clock of `performance`. */
  get lastDone(): number | undefined {
    return this.#done.at(-1)?.at;
  }

  /** Changes the setting of topics. */
  make(edit: TopicEdit): Promise<void> {
    return this.#afterOthers(async () => {
      const before = topicsValue();
      const value = { ...recordOf(before.value), ...edit(recordOf(topicsSetting())) };
      const after = { ...before, value };
      await setTopics(after);
      this.#keep([...this.#done, { before, after, at: performance.now() }].slice(-mostKept));
    });
  }

  /** Undoes the latest change of this session. Rejects where the setting was changed otherwise since. */
  undo(): Promise<void> {
    return this.#afterOthers(async () => {
      const last = this.#done.at(-1);
      if (!last) {
        return;
      }
      const { value } = topicsValue(last.after.target);
      if (JSON.stringify(value) !== JSON.stringify(last.after.value)) {
        this.#keep([]);
        throw new Error(l10n.t('The setting of topics has been changed since.'));
      }
      await setTopics(last.before);
      this.#keep(this.#done.slice(0, -1));
    });
  }

  #keep(done: readonly Change[]): void {
    this.#done = done;
    this.#changed.fire();
  }

  #afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => undefined);
    return done;
  }
}
