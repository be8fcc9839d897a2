import type { CancellationToken, Event, WebviewPanel } from 'vscode';
import { CancellationTokenSource, Uri, env, l10n, window } from 'vscode';
import type { Dump } from '../core';
import { visibleText } from '../core';
import { DisposableOwner } from '../host/disposables';
import { Slices } from '../host/slices';
import type { FromPreview, ToPreview } from '../shared/previewMessages';
import { isFromPreview } from '../shared/previewMessages';
import type { DigestKnowledge } from './digestModel';
import { DigestModel } from './digestModel';
import { EntryPapers } from './entryPapers';
import { fileName } from './fileName';
import { translatedPreviewWords } from './panelWords';
import type { PreviewServices } from './services';
import { SourceDocument } from './sourceDocument';
import { SourceEditor } from './sourceEditor';
import { webviewIcon, webviewOptions, webviewShell } from './webviewShell';

/** Milliseconds in which changes are gathered before the preview follows. */
const gatherTime = 100;

/** One webview panel that shows a dump as it stands in its document. */
export class PreviewPanel extends DisposableOwner {
  readonly uri: Uri;
  readonly onDidClose: Event<void>;

  readonly #panel: WebviewPanel;
  readonly #services: PreviewServices;
  readonly #document: SourceDocument;
  readonly #editor: SourceEditor;
  readonly #papers: EntryPapers;
  readonly #model = new DigestModel();
  /** Whether the webview's script runs and listens. */
  #ready = false;
  #current: string | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #updating: CancellationTokenSource | undefined;

  constructor(panel: WebviewPanel, services: PreviewServices, uri: Uri) {
    super();
    this.uri = uri;
    this.onDidClose = panel.onDidDispose;
    this.#panel = panel;
    this.#services = services;
    this.#document = this.register(new SourceDocument(uri));
    this.#editor = this.register(new SourceEditor(uri));
    this.#papers = new EntryPapers((id) => services.library.paper(id));
    this.#follow();
    const { extensionUri } = services;
    panel.title = l10n.t('Preview {0}', fileName(uri.toString()));
    panel.iconPath = webviewIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewShell(panel.webview, extensionUri, 'preview', panel.title);
    // Topics, years and reading states come from the library.
    void services.library.start();
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn, preserveFocus);
  }

  override dispose(): void {
    clearTimeout(this.#gathering);
    this.#updating?.cancel();
    super.dispose();
  }

  #follow(): void {
    const { library, readingLog } = this.#services;
    const updateSoon = (): void => {
      this.#updateSoon();
    };
    this.register(this.#document.onDidChange(updateSoon));
    this.register(library.onDidChange(updateSoon));
    this.register(readingLog.onDidChange(updateSoon));
    this.register(
      this.#editor.onDidMoveCursor(() => {
        this.#showCurrent(true);
      }),
    );
    this.register(
      this.#editor.onDidScroll((offset) => {
        this.#scrollTo(offset);
      }),
    );
    this.register(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPreview(message)) {
          this.#receive(message).catch((error: unknown) => {
            void window.showErrorMessage(error instanceof Error ? error.message : String(error));
          });
        }
      }),
    );
    this.register(
      this.#panel.onDidChangeViewState(() => {
        // A hidden webview is taken down; its script tells when it runs again.
        this.#ready &&= this.#panel.visible;
      }),
    );
    this.register(
      this.#panel.onDidDispose(() => {
        this.dispose();
      }),
    );
  }

  #updateSoon(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.#update();
    }, gatherTime);
  }

  async #update(): Promise<void> {
    if (!this.#ready || this.isDisposed) {
      return;
    }
    this.#updating?.cancel();
    const { token } = (this.#updating = new CancellationTokenSource());
    let dump: Dump;
    try {
      dump = this.#services.documents.parse(await this.#document.open());
    } catch (error) {
      this.#showMessage(
        l10n.t('This file cannot be shown.'),
        error instanceof Error ? error.message : String(error),
      );
      return;
    }
    if (token.isCancellationRequested) {
      return;
    }
    if (dump.dialect === 'unknown') {
      const [reason] = dump.problems;
      this.#showMessage(
        l10n.t('This file is not recognised as a digest.'),
        reason && visibleText(l10n.t(reason.text.template, ...reason.text.values)),
      );
      return;
    }
    await this.#showDigest(dump, token);
  }

  async #showDigest(dump: Dump, token: CancellationToken): Promise<void> {
    const language = { translate: l10n.t, locale: env.language };
    const slices = new Slices();
    const updates = this.#model.update(this.uri.toString(), dump, this.#knowledge(), language);
    for (const update of updates) {
      if (update) {
        this.#post({ type: 'update', ...update });
      }
      await slices.next();
      if (token.isCancellationRequested) {
        return;
      }
    }
    this.#showCurrent(false);
  }

  #knowledge(): DigestKnowledge {
    const { library, readingLog } = this.#services;
    return {
      paperOf: (entry) => this.#papers.paperOf(entry),
      readingOf: (paper) => readingLog.statusOf(paper),
      topicLabels: new Map(library.topics?.topics.map(({ id, label }) => [id, label])),
    };
  }

  #showMessage(text: string, hint: string | undefined): void {
    this.#model.restart();
    this.#post({ type: 'message', text, ...(hint !== undefined && { hint }) });
  }

  /** Marks the entry at the cursor; scrolls to it when the cursor came to it. */
  #showCurrent(moved: boolean): void {
    const { cursor } = this.#editor;
    const key = cursor === undefined ? undefined : this.#model.entryAt(cursor)?.key;
    if (key !== this.#current) {
      this.#current = key;
      this.#post({ type: 'current', ...(key !== undefined && { key }), reveal: moved });
    }
  }

  #scrollTo(offset: number): void {
    const top = this.#model.entryAt(offset);
    if (top) {
      const { start, end } = top.entry;
      const fraction = Math.min((offset - start) / Math.max(end - start, 1), 1);
      this.#post({ type: 'scroll', key: top.key, fraction });
    } else {
      this.#post({ type: 'scroll', fraction: 0 });
    }
  }

  #post(message: ToPreview): void {
    if (this.#ready && !this.isDisposed) {
      void this.#panel.webview.postMessage(message);
    }
  }

  async #receive(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.#start();
        break;
      case 'select':
        this.#editor.scrollTo(this.#titleOffset(message.key));
        break;
      case 'openSource':
        await this.#services.documents.showOffset(
          await this.#document.open(),
          this.#titleOffset(message.key),
        );
        break;
      case 'openPaper': {
        const entry = this.#model.entry(message.key);
        const paper = entry && this.#papers.paperOf(entry);
        if (paper) {
          await this.#services.openPaper(paper);
        }
        break;
      }
      case 'openLink':
        if (this.#model.holdsLink(message.url)) {
          await env.openExternal(Uri.parse(message.url, true));
        }
        break;
    }
  }

  /** Tells everything to a webview whose script has just started. */
  async #start(): Promise<void> {
    this.#ready = true;
    this.#current = undefined;
    this.#model.restart();
    this.#post({ type: 'start', uri: this.uri.toString(), words: translatedPreviewWords() });
    await this.#update();
  }

  #titleOffset(key: string): number {
    return this.#model.entry(key)?.titleRange.start ?? 0;
  }
}
