import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import type { Decision } from '../core';
import { DisposableOwner } from './disposables';

const memoryKey = 'paperDigests.paperDecisions';

/** A decision with the words by which its user knows it. */
export interface KeptDecision {
  readonly decision: Decision;
  /** Titles that it is about. */
  readonly titles: readonly string[];
}

/** Which entries are one paper, where the user decided it by hand. Dumps stay untouched. */
export class PaperDecisions extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when something was decided, or undone. */
  readonly onDidChange = this.#changed.event;

  readonly #memory: Memento;

  /** @param memory keeps the decisions over sessions */
  constructor(memory: Memento) {
    super();
    this.#memory = memory;
  }

  /** All that holds, earliest first. */
  all(): readonly KeptDecision[] {
    const stored = this.#memory.get<unknown>(memoryKey);
    return Array.isArray(stored) ? stored.flatMap((value: unknown) => decode(value) ?? []) : [];
  }

  add(...decisions: readonly KeptDecision[]): Promise<void> {
    return this.#keep([...this.all(), ...decisions]);
  }

  /** Undoes a decision. */
  remove(decision: KeptDecision): Promise<void> {
    const gone = JSON.stringify(decision);
    return this.#keep(this.all().filter((kept) => JSON.stringify(kept) !== gone));
  }

  async #keep(decisions: readonly KeptDecision[]): Promise<void> {
    await this.#memory.update(memoryKey, decisions);
    this.#changed.fire();
  }
}

function decode(value: unknown): KeptDecision | undefined {
  const { decision, titles } = record(value);
  const { merge, split, uri } = record(decision);
  const words = Array.isArray(titles) ? titles.filter(isText) : [];
  if (Array.isArray(merge)) {
    const [one, other] = merge.filter(isText);
    return one && other ? { decision: { merge: [one, other] }, titles: words } : undefined;
  }
  return isText(split)
    ? { decision: { split, ...(isText(uri) && { uri }) }, titles: words }
    : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
