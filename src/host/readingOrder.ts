import { EventEmitter } from 'vscode';
import { DisposableOwner } from './disposables';

/** Where a paper stands in the list that is being read. */
export interface ReadingPosition {
  /** Labels of the groups around it, outermost first; empty in a flat list. */
  readonly path: readonly string[];
  /** From 0, within the innermost group. */
  readonly index: number;
  readonly count: number;
}

/** A list that papers can be read through: the tree, or the hits of a search. */
export interface ReadingList {
  /** The paper after one, or before it; undefined past the ends. Going on meets each paper once. */
  neighbour(id: string, delta: 1 | -1): string | undefined;
  position(id: string): ReadingPosition | undefined;
}

/** How many opened papers are remembered. */
const recentLimit = 10;

/** What next and previous mean, and which paper is open. */
export class ReadingOrder extends DisposableOwner {
  readonly #currentChanged = this.register(new EventEmitter<string | undefined>());
  /** Fires with the id of the paper that was opened or came to the front; undefined when it closed. */
  readonly onDidChangeCurrent = this.#currentChanged.event;
  readonly #selected = this.register(new EventEmitter<string>());
  /** Fires with the id of the paper that was selected in a list, or opened. */
  readonly onDidSelect = this.#selected.event;
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when the list, or the order in it, may have changed. */
  readonly onDidChange = this.#changed.event;

  #list: ReadingList | undefined;
  #fallback: ReadingList | undefined;
  #current: string | undefined;
  #selection: string | undefined;
  #recent: readonly string[] = [];

  /** Ids of the papers that were opened last, latest first. */
  get recent(): readonly string[] {
    return this.#recent;
  }

  /** The open paper's id. */
  get current(): string | undefined {
    return this.#current;
  }

  set current(id: string | undefined) {
    if (id !== this.#current) {
      this.#current = id;
      if (id !== undefined) {
        this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, recentLimit);
      }
      this.#currentChanged.fire(id);
    }
    if (id !== undefined) {
      this.select(id);
    }
  }

  /** The id of the paper that was selected or opened last. */
  get selected(): string | undefined {
    return this.#selection;
  }

  /** Tells that a paper was selected. */
  select(id: string): void {
    if (id !== this.#selection) {
      this.#selection = id;
      this.#selected.fire(id);
    }
  }

  /** The list that holds wherever no other was chosen, or where that one lacks a paper. */
  setFallback(list: ReadingList): void {
    this.#fallback = list;
    this.#changed.fire();
  }

  /** Reads through a list from now on; undefined goes back to the fallback. */
  readThrough(list: ReadingList | undefined): void {
    this.#list = list;
    this.#changed.fire();
  }

  /** Tells that an order may have changed. */
  refresh(): void {
    this.#changed.fire();
  }

  /** The paper after one, or before it; undefined past the ends. */
  neighbour(id: string, delta: 1 | -1): string | undefined {
    return this.#listOf(id)?.neighbour(id, delta);
  }

  position(id: string): ReadingPosition | undefined {
    return this.#listOf(id)?.position(id);
  }

  #listOf(id: string): ReadingList | undefined {
    return this.#list?.position(id) ? this.#list : this.#fallback;
  }
}
