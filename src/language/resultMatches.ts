import type { TextEditor } from 'vscode';
import { OverviewRulerLane, Range, ThemeColor, window, workspace } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import type { SearchResults } from '../host/search/searchResults';
import { resultsScheme } from '../host/search/searchResults';

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

  constructor(results: Pick<SearchResults, 'results'>) {
    super();
    this.#results = results;
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        window.visibleTextEditors
          .filter((editor) => editor.document === document)
          .forEach((editor) => {
            this.#mark(editor);
          });
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
