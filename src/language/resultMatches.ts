import type { TextEditor, Uri } from 'vscode';
import { OverviewRulerLane, Range, ThemeColor, window } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import type { SearchResults } from '../host/search/searchResults';
import { resultsScheme } from '../host/search/searchResults';

/** Milliseconds in which the editor takes over a new text. */
const textPause = 50;

/** Marks in lists of results the words that were searched for, as the editor's own search does. */
export class ResultMatches extends DisposableOwner {
  readonly #results: Pick<SearchResults, 'results'>;
  readonly #decoration = this.register(
    window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
      borderColor: new ThemeColor('editor.findMatchHighlightBorder'),
      borderStyle: 'solid',
      borderWidth: '1px',
      overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
      overviewRulerLane: OverviewRulerLane.Center,
    }),
  );
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(results: Pick<SearchResults, 'results' | 'onDidList'>) {
    super();
    this.#results = results;
    this.register(
      results.onDidList((uri) => {
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => {
          this.#markAll(uri);
        }, textPause);
      }),
    );
    this.register(
      window.onDidChangeVisibleTextEditors((editors) => {
        editors.forEach((editor) => {
          this.#mark(editor);
        });
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#waiting);
    super.dispose();
  }

  #markAll(uri: Uri): void {
    window.visibleTextEditors
      .filter(({ document }) => document.uri.toString() === uri.toString())
      .forEach((editor) => {
        this.#mark(editor);
      });
  }

  #mark(editor: TextEditor): void {
    const { uri } = editor.document;
    if (uri.scheme === resultsScheme) {
      const ranges = this.#results
        .results(uri)
        .matches.map(({ line, start, end }) => new Range(line, start, line, end));
      editor.setDecorations(this.#decoration, ranges);
    }
  }
}
