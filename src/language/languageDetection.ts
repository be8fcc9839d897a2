import type { Memento, TextDocument } from 'vscode';
import { languages, workspace } from 'vscode';
import { detectDump, detectionLength } from '../core';
import { DisposableOwner } from '../host/disposables';
import { dumpLanguage } from '../host/dumpDocuments';
import { detectsLanguage } from '../host/settings';

const declinedKey = 'paperDigests.declinedDocuments';
/** How many documents are remembered as not to be touched. */
const declinedLimit = 500;

/**
 * Gives opened documents the language Paper Digest when their content is a dump, whatever they are
 * called. A document whose language the user sets back is left alone from then on.
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
      const head = document.getText().slice(0, detectionLength);
      if (detectDump(head).dialect !== undefined) {
        this.#given.add(document);
        await languages.setTextDocumentLanguage(document, dumpLanguage);
      }
    }
  }

  #isCandidate(document: TextDocument): boolean {
    return (
      document.languageId === 'plaintext' &&
      document.uri.scheme !== 'output' &&
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
