import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import { dumpLanguage } from '../host/dumpDocuments';

/** Registers what is needed for dumps once the first of them is open; many windows never have one. */
export class FirstDump extends DisposableOwner {
  readonly #registerFeatures: () => readonly { dispose(): unknown }[];
  #isThere = false;

  /** @param registerFeatures called once; what it gives is disposed of with this */
  constructor(registerFeatures: () => readonly { dispose(): unknown }[]) {
    super();
    this.#registerFeatures = registerFeatures;
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        this.#consider(document);
      }),
    );
    for (const document of workspace.textDocuments) {
      this.#consider(document);
    }
  }

  #consider({ languageId }: TextDocument): void {
    if (this.#isThere || languageId !== dumpLanguage) {
      return;
    }
    this.#isThere = true;
    for (const feature of this.#registerFeatures()) {
      this.register(feature);
    }
  }
}
