import type { TreeView } from 'vscode';
import { DisposableOwner } from '../host/disposables';

/**
 * Follows what is selected in a tree. VS Code tells rows by which it knows them; those that are selected
 * while the tree is being drawn anew it does not know for a moment, and tells that nothing is selected.
 * They are looked for again once rows are handed over.
 */
export class TreeSelection<Row> extends DisposableOwner {
  readonly #view: TreeView<Row>;
  readonly #follow: (selection: readonly Row[]) => void;
  #isLost = false;

  /** @param follow called with the rows that are selected, each time that others are */
  constructor(view: TreeView<Row>, follow: (selection: readonly Row[]) => void) {
    super();
    this.#view = view;
    this.#follow = follow;
    this.register(
      view.onDidChangeSelection(({ selection }) => {
        this.#isLost = selection.length === 0;
        follow(selection);
      }),
    );
  }

  /** To be called when rows are about to be handed over: those that were lost are known afterwards. */
  rowsComing(): void {
    if (this.#isLost) {
      setTimeout(() => {
        this.#find();
      });
    }
  }

  #find(): void {
    const { selection } = this.#view;
    if (this.#isLost && !this.isDisposed && selection.length > 0) {
      this.#isLost = false;
      this.#follow(selection);
    }
  }
}
