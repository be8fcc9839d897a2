import type { TextEditor, Uri } from 'vscode';
import { EventEmitter, Range, TextEditorRevealType, window } from 'vscode';
import { DisposableOwner } from '../host/disposables';

/** Milliseconds after scrolling an editor in which it is taken to be still on its way. */
const scrollTime = 300;

/** The editors that show one document, as far as a preview beside them follows. */
export class SourceEditor extends DisposableOwner {
  readonly #moved = this.register(new EventEmitter<number>());
  /** Fires with the cursor's UTF-16 offset when it moves. */
  readonly onDidMoveCursor = this.#moved.event;
  readonly #scrolled = this.register(new EventEmitter<number>());
  /** Fires with the offset of the first visible line when the reader scrolls. */
  readonly onDidScroll = this.#scrolled.event;

  readonly #uri: string;
  #scrollingUntil = 0;

  constructor(uri: Uri) {
    super();
    this.#uri = uri.toString();
    this.register(
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (this.#isSource(textEditor) && selection) {
          this.#moved.fire(textEditor.document.offsetAt(selection.active));
        }
      }),
    );
    this.register(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (this.#isSource(textEditor) && first && performance.now() > this.#scrollingUntil) {
          this.#scrolled.fire(textEditor.document.offsetAt(first.start));
        }
      }),
    );
  }

  /** Offset of the cursor, where the document is shown. */
  get cursor(): number | undefined {
    const editor = this.#shown();
    return editor?.document.offsetAt(editor.selection.active);
  }

  /** Scrolls to an offset where the document is shown; leaves focus and cursor where they are. */
  scrollTo(offset: number): void {
    const editor = this.#shown();
    if (editor) {
      const position = editor.document.positionAt(offset);
      this.#scrollingUntil = performance.now() + scrollTime;
      editor.revealRange(
        new Range(position, position),
        TextEditorRevealType.InCenterIfOutsideViewport,
      );
    }
  }

  #shown(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    return activeTextEditor && this.#isSource(activeTextEditor)
      ? activeTextEditor
      : visibleTextEditors.find((editor) => this.#isSource(editor));
  }

  #isSource({ document }: TextEditor): boolean {
    return document.uri.toString() === this.#uri;
  }
}
