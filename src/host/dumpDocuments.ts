import type { TextDocument, Uri } from 'vscode';
import {
  EventEmitter,
  Range,
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Dump, Entry, Paper } from '../core';
import { isEntryOf, parseDump } from '../core';
import { noDigest, type DigestChoices } from './digestChoices';
import { DisposableOwner } from './disposables';

/** Language id of dumps. */
export const dumpLanguage = 'paper-digest';

interface Parsed {
  readonly version: number;
  /** The dialect that the user chose for it. */
  readonly dialect: string | undefined;
  readonly dump: Dump;
}

/** Dumps as open documents: each version of a document is parsed once, for everyone who asks. */
export class DumpDocuments extends DisposableOwner {
  readonly #parsed = new WeakMap<TextDocument, Parsed>();
  readonly #reread = this.register(new EventEmitter<TextDocument>());
  /** Fires when an open document reads otherwise although its text is the same. */
  readonly onDidReread = this.#reread.event;
  readonly #choices: DigestChoices;

  constructor(choices: DigestChoices) {
    super();
    this.#choices = choices;
    this.register(
      choices.onDidChange((uri) => {
        const key = uri.toString();
        for (const document of workspace.textDocuments) {
          if (document.uri.toString() === key) {
            this.#reread.fire(document);
          }
        }
      }),
    );
  }

  /** The dump in a document as it stands now; of dialect `unknown` when it is none. */
  parse(document: TextDocument): Dump {
    const { uri, version } = document;
    const { dialect } = this.#choices.of(uri);
    const known = this.#parsed.get(document);
    if (known?.version === version && known.dialect === dialect) {
      return known.dump;
    }
    const text = dialect === noDigest ? '' : document.getText();
    const dump = parseDump(text, {
      uri: uri.toString(),
      ...(dialect !== undefined && { dialect }),
    });
    this.#parsed.set(document, { version, dialect, dump });
    return dump;
  }

  /**
   * Opens a dump at the line of a paper. The file may have changed since it was read, so the paper
   * is looked for where it stood and then by its title. Rejects when the file cannot be opened.
   */
  async show(uri: Uri, paper: Paper, entry: number): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const { entries } = this.parse(document);
    const found = findEntry(entries, paper, entry) ?? entries[entry];
    await this.showOffset(document, found?.titleRange.start ?? 0);
  }

  /** Shows a document with the cursor at an offset, in UTF-16 code units. */
  async showOffset(document: TextDocument, offset: number): Promise<void> {
    const position = document.positionAt(offset);
    const editor = await window.showTextDocument(document, {
      viewColumn: editorColumn(document.uri),
      selection: new Selection(position, position),
    });
    editor.revealRange(
      new Range(position, position),
      TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }
}

/** The entry of a paper: the one at `index`, where it stood before, or else the first of that paper. */
export function findEntry(
  entries: readonly Entry[],
  paper: Paper,
  index: number,
): Entry | undefined {
  const expected = entries[index];
  return expected && isEntryOf(expected, paper)
    ? expected
    : entries.find((entry) => isEntryOf(entry, paper));
}

/** Where a document is shown already, so that it is not opened twice. */
function editorColumn(uri: Uri): ViewColumn {
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return shown?.viewColumn ?? ViewColumn.Active;
}
