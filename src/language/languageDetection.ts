import type { Memento, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { Range, languages, workspace } from 'vscode';
import { detectDump, detectionLength } from '../core';
import { comparisonScheme } from '../host/digestComparisons';
import { DisposableOwner } from '../host/disposables';
import { dumpLanguage } from '../host/dumpDocuments';
import { detectsLanguage } from '../host/settings';

const declinedKey = 'paperDigests.declinedDocuments';
/** How many documents are remembered as not to be touched. */
const declinedLimit = 500;
/** Languages of files that may be a dump by another name. */
const candidates: readonly string[] = ['plaintext', 'markdown', 'json', 'jsonc', 'html'];
/** Documents that show what a program writes, or a part of something else. */
const otherSchemes: readonly string[] = [
  'output',
  'vscode-notebook-cell',
  'comment',
  comparisonScheme,
];
/** No dump is shorter, and nobody types as many characters at once. */
const shortestPaste = 100;

/**
 * Gives opened documents the language Paper Digest when their content is a dump, whatever they are
 * called; a new one, when a dump is pasted into it. A document whose language the user sets back is
 * left alone from then on.
 */
export class LanguageDetection extends DisposableOwner {
  readonly #memory: Memento;
  /** Documents that were given the language; the same object comes back when it is changed. */
  readonly #given = new WeakSet<TextDocument>();

  constructor(memory: Memento) {
    super();
    this.#memory = memory;
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        void this.#consider(document);
      }),
    );
    this.register(
      workspace.onDidChangeTextDocument((event) => {
        if (isPasteIntoNew(event)) {
          void this.#consider(event.document);
        }
      }),
    );
    for (const document of workspace.textDocuments) {
      void this.#consider(document);
    }
  }

  async #consider(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.languageId === dumpLanguage) {
      this.#given.add(document);
      await this.#remember(uri, false);
    } else if (this.#given.has(document)) {
      this.#given.delete(document);
      await this.#remember(uri, true);
    } else if (this.#isCandidate(document) && !this.#declined().includes(uri)) {
      if (detectDump(headOf(document)).dialect !== undefined) {
        this.#given.add(document);
        await languages.setTextDocumentLanguage(document, dumpLanguage);
      }
    }
  }

  #isCandidate(document: TextDocument): boolean {
    return (
      candidates.includes(document.languageId) &&
      !otherSchemes.includes(document.uri.scheme) &&
      detectsLanguage(document)
    );
  }

  #declined(): readonly string[] {
    return this.#memory.get<readonly string[]>(declinedKey, []);
  }

  async #remember(uri: string, declined: boolean): Promise<void> {
    const others = this.#declined().filter((known) => known !== uri);
    if (declined) {
      await this.#memory.update(declinedKey, [...others, uri].slice(-declinedLimit));
    } else if (others.length < this.#declined().length) {
      await this.#memory.update(declinedKey, others);
    }
  }
}

/** Whether a change may have brought a dump into an untitled document: a few comparisons per key. */
function isPasteIntoNew({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  return (
    document.isUntitled &&
    document.languageId === 'plaintext' &&
    contentChanges.some(({ text }) => text.length >= shortestPaste)
  );
}

/** Lines enough for recognition, so that no string is made of all lines of a long document. */
const openingLines = 1000;

function headOf(document: TextDocument): string {
  return document.getText(new Range(0, 0, openingLines, 0)).slice(0, detectionLength);
}
