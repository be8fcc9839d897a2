import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import type { PaperFilter } from '../core';
import { formatDateRange, isEmptyFilter, parseDateRange } from '../core';
import type { ContextKeys } from './contextKeys';
import { DisposableOwner } from './disposables';
import { showPapersView } from './viewProgress';

const memoryKey = 'paperDigests.filter';

/** Which papers the Papers view shows; kept for each workspace. */
export class TreeFilter extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when other papers are to be shown. */
  readonly onDidChange = this.#changed.event;

  readonly #memory: Memento;
  readonly #keys: ContextKeys;
  #current: PaperFilter;

  /** @param memory of the workspace */
  constructor(memory: Memento, keys: ContextKeys) {
    super();
    this.#memory = memory;
    this.#keys = keys;
    this.#current = decode(memory.get<unknown>(memoryKey));
    keys.set('isFiltered', this.isActive);
  }

  get current(): PaperFilter {
    return this.#current;
  }

  /** Whether anything is filtered out. */
  get isActive(): boolean {
    return !isEmptyFilter(this.#current);
  }

  /** Shows what a filter lets through, and nothing else, from now on. */
  async use(filter: PaperFilter): Promise<void> {
    const stored = encode(filter);
    if (JSON.stringify(stored) === JSON.stringify(encode(this.#current))) {
      return;
    }
    this.#current = filter;
    this.#keys.set('isFiltered', this.isActive);
    this.#changed.fire();
    await this.#memory.update(memoryKey, this.isActive ? stored : undefined);
  }

  /** Changes parts of the filter; what is undefined is let go. */
  change(parts: {
    readonly [Part in keyof PaperFilter]: PaperFilter[Part] | undefined;
  }): Promise<void> {
    return this.use(withoutUndefined({ ...this.#current, ...parts }));
  }

  /** Shows the papers of one topic, and brings the view to the front. */
  async showTopic(topic: string): Promise<void> {
    await this.use({ topic });
    await showPapersView();
  }

  /** Shows all papers again. */
  clear(): Promise<void> {
    return this.use({});
  }
}

function withoutUndefined(filter: {
  readonly [Part in keyof PaperFilter]: PaperFilter[Part] | undefined;
}): PaperFilter {
  const { state, starred, later, hidden, isNew, ledger, topic, dates, text } = filter;
  return {
    ...(state && { state }),
    ...(starred && { starred }),
    ...(later && { later }),
    ...(hidden && { hidden }),
    ...(isNew && { isNew }),
    ...(ledger && { ledger }),
    ...(topic !== undefined && { topic }),
    ...(dates && { dates }),
    ...(text !== undefined && text !== '' && { text }),
  };
}

/** A filter as it is kept. */
function encode({ dates, ...others }: PaperFilter): Record<string, unknown> {
  return { ...others, ...(dates && { dates: formatDateRange(dates) }) };
}

/** What was kept, as far as it is still understood. */
function decode(value: unknown): PaperFilter {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  const kept: Readonly<Record<string, unknown>> = { ...value };
  const { state, starred, later, hidden, isNew, ledger, topic, dates, text } = kept;
  return withoutUndefined({
    state: state === 'unread' || state === 'read' ? state : undefined,
    starred: starred === true ? true : undefined,
    later: later === true ? true : undefined,
    hidden: hidden === true ? true : undefined,
    isNew: isNew === true ? true : undefined,
    ledger: ledger === 'resurfaced' || ledger === 'revised' ? ledger : undefined,
    topic: typeof topic === 'string' ? topic : undefined,
    dates: typeof dates === 'string' ? parseDateRange(dates) : undefined,
    text: typeof text === 'string' ? text : undefined,
  });
}
