import type { TextDocumentContentProvider } from 'vscode';
import { EventEmitter, Uri, window, workspace } from 'vscode';
import { DisposableOwner } from '../disposables';
import type { LookupStore } from './lookupStore';

const scheme = 'paper-digests-learnt';

/** What was learnt, as documents that nobody can change. */
export class LearntDocuments extends DisposableOwner implements TextDocumentContentProvider {
  readonly #changes = this.register(new EventEmitter<Uri>());
  readonly onDidChange = this.#changes.event;

  readonly #store: LookupStore;

  constructor(store: LookupStore) {
    super();
    this.#store = store;
    this.register(workspace.registerTextDocumentContentProvider(scheme, this));
    this.register(
      store.onDidChange(() => {
        workspace.textDocuments
          .filter(({ uri }) => uri.scheme === scheme)
          .forEach(({ uri }) => {
            this.#changes.fire(uri);
          });
      }),
    );
  }

  /** Opens what is known of some numbers, or of all. */
  async show(numbers: readonly string[] | undefined): Promise<void> {
    const query = numbers?.join(',') ?? '';
    await window.showTextDocument(Uri.from({ scheme, path: '/learnt.jsonc', query }));
  }

  provideTextDocumentContent({ query }: Uri): string {
    const numbers = query.split(',');
    const shown = this.#store
      .all()
      .filter(({ found }) => query === '' || numbers.includes(found?.arxivId ?? ''))
      .sort((a, b) => (a.time < b.time ? 1 : -1));
    return `${JSON.stringify(shown, undefined, 2)}\n`;
  }
}
