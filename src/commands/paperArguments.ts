import type { Paper } from '../core';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingOrder } from '../host/readingOrder';

/** What a command needs to know which papers it is about. */
export interface PaperSelection {
  /** The selected rows of the Papers view. */
  readonly selection: readonly PaperHolder[];
}

/** Finds the papers that a command is called for, in the ways that VS Code calls commands. */
export class PaperArguments {
  readonly #library: LibraryService;
  readonly #order: ReadingOrder;
  readonly #selection: PaperSelection;

  constructor(library: LibraryService, order: ReadingOrder, selection: PaperSelection) {
    this.#library = library;
    this.#order = order;
    this.#selection = selection;
  }

  /**
   * The papers of a call: of the rows that a context menu hands over (the one clicked, then all
   * selected), of a place in a webview, of a paper's id, or the open paper where the command palette
   * gives nothing. VS Code hands over an undefined row while the tree is drawn anew: that is no paper, not the open one.
   */
  papers(args: readonly unknown[]): readonly Paper[] {
    const [clicked, selected] = args;
    if (Array.isArray(selected) && selected.length > 0) {
      return unique(selected.flatMap((row: unknown) => this.#papersOf(row)));
    }
    if (args.length > 0) {
      return this.#papersOf(clicked);
    }
    const open =
      this.#order.current === undefined ? undefined : this.#library.paper(this.#order.current);
    return open ? [open] : [];
  }

  /** The first of {@link papers}. */
  paper(args: readonly unknown[]): Paper | undefined {
    return this.papers(args)[0];
  }

  /**
   * The papers of a key pressed in the Papers view: of all selected rows where the row with the focus
   * is one of them, else of that row, as in the Explorer.
   */
  focused(row: unknown): readonly Paper[] {
    const { selection } = this.#selection;
    const rows = isRow(row) && !selection.includes(row) ? [row] : selection;
    return unique(rows.flatMap((each) => this.#papersOf(each)));
  }

  /**
   * The papers that an action on the state of papers is meant for, whether it is called by a key in
   * the Papers view or in any of the ways that {@link papers} knows.
   */
  meant(args: readonly unknown[]): readonly Paper[] {
    return this.isRow(args) ? this.focused(args[0]) : this.papers(args);
  }

  /** Whether a call is for a row alone, as by a key in the Papers view. */
  isRow([row, selected]: readonly unknown[]): boolean {
    return isRow(row) && !(Array.isArray(selected) && selected.length > 0);
  }

  #papersOf(argument: unknown): readonly Paper[] {
    if (typeof argument === 'string') {
      const paper = this.#library.paper(argument);
      return paper ? [paper] : [];
    }
    if (isInWebview(argument)) {
      return this.#papersOf(argument.paperId);
    }
    return isRow(argument)
      ? argument.papers().flatMap(({ id }) => this.#library.paper(id) ?? [])
      : [];
  }
}

/** A row of a view that stands for papers. */
export interface PaperHolder {
  papers(): readonly { readonly id: string }[];
}

function isRow(value: unknown): value is PaperHolder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'papers' in value &&
    typeof value.papers === 'function'
  );
}

function unique(papers: readonly Paper[]): readonly Paper[] {
  return [...new Set(papers)];
}

/** What VS Code hands over for the place in a webview where a context menu was opened. */
function isInWebview(value: unknown): value is { readonly paperId: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'paperId' in value &&
    typeof value.paperId === 'string'
  );
}
