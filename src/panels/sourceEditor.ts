import type { TextEditor, Uri } from 'vscode';
import { EventEmitter, Range, TextEditorRevealType, ThemeColor, ViewColumn, window } from 'vscode';
import type { Range as Span } from '../core';
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

  readonly #uri: Uri;
  readonly #mark = this.register(
    window.createTextEditorDecorationType({
      isWholeLine: true,
      backgroundColor: new ThemeColor('editor.inactiveSelectionBackground'),
    }),
  );
  #marked: Span | undefined;
  #scrollingUntil = 0;

  constructor(uri: Uri) {
    super();
    this.#uri = uri;
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
    this.register(
      window.onDidChangeVisibleTextEditors(() => {
        this.#drawMark();
      }),
    );
  }

  /** Marks the lines from one offset to another, in every editor of the document; or none. */
  mark(span: Span | undefined): void {
    if (span ?? this.#marked) {
      this.#marked = span;
      this.#drawMark();
    }
  }

  /** Offset of the cursor, where the document is shown. */
  get cursor(): number | undefined {
    const editor = this.#shown();
    return editor?.document.offsetAt(editor.selection.active);
  }

  /** Scrolls to an offset where the document is shown; leaves focus and cursor where they are. */
  scrollTo(offset: number): void {
    this.#reveal(this.#shown(), offset, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Scrolls so that the line of an offset is the first; leaves focus and cursor where they are. */
  scrollToTop(offset: number): void {
    this.#reveal(this.#shown(), offset, TextEditorRevealType.AtTop);
  }

  /** Shows the document in an editor, with the line of an offset in sight. */
  async open(offset: number): Promise<void> {
    const viewColumn = this.#shown()?.viewColumn ?? ViewColumn.Active;
    const editor = await window.showTextDocument(this.#uri, { viewColumn });
    this.#reveal(editor, offset, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #reveal(editor: TextEditor | undefined, offset: number, how: TextEditorRevealType): void {
    if (editor) {
      const position = editor.document.positionAt(offset);
      this.#scrollingUntil = performance.now() + scrollTime;
      editor.revealRange(new Range(position, position), how);
    }
  }

  #drawMark(): void {
    const span = this.#marked;
    for (const editor of window.visibleTextEditors.filter((each) => this.#isSource(each))) {
      const { document } = editor;
      const lines =
        span && new Range(document.positionAt(span.start), document.positionAt(span.end - 1));
      editor.setDecorations(this.#mark, lines ? [lines] : []);
    }
  }

  #shown(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    return activeTextEditor && this.#isSource(activeTextEditor)
      ? activeTextEditor
      : visibleTextEditors.find((editor) => this.#isSource(editor));
  }

  #isSource({ document }: TextEditor): boolean {
    return document.uri.toString() === this.#uri.toString();
  }
}
