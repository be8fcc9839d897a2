import type { Paper } from '../core';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingOrder } from '../host/readingOrder';

/** What a command needs to know which papers it is about. */
export interface PaperSelection {
  /** The papers of what is selected in the Papers view. */
  selected(): readonly Paper[];
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
   * selected), of a paper's id, or the open paper where the command palette gives nothing.
   */
  papers(args: readonly unknown[]): readonly Paper[] {
    const [clicked, selected] = args;
    if (Array.isArray(selected) && selected.length > 0) {
      return unique(selected.flatMap((row: unknown) => this.#papersOf(row)));
    }
    if (clicked !== undefined) {
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

  /** The papers of a key pressed in the Papers view: those of the selected rows. */
  focused(): readonly Paper[] {
    return this.#selection.selected();
  }

  #papersOf(argument: unknown): readonly Paper[] {
    if (typeof argument === 'string') {
      const paper = this.#library.paper(argument);
      return paper ? [paper] : [];
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
