import type { CancellationToken, TextDocument, Webview } from 'vscode';
import { CancellationTokenSource, Uri, commands, env, l10n } from 'vscode';
import type { Dump } from '../core';
import { detectDump } from '../core';
import { describeError } from '../host/describeError';
import { Delayed } from '../host/delayed';
import { DisposableOwner } from '../host/disposables';
import { Slices, beforeAllElse } from '../host/slices';
import type { FromPreview, PointedWord, ToPreview } from '../shared/previewMessages';
import type { DigestKnowledge } from './digestModel';
import { DigestModel } from './digestModel';
import { translatedPreviewWords } from './panelWords';
import type { PreviewServices } from './services';
import { SourceDocument } from './sourceDocument';
import { SourceEditor } from './sourceEditor';
import { sourceOffset } from './sourceOffset';

/** Milliseconds in which changes are gathered before the preview follows. */
const gatherTime = 100;

let shownBefore = 0;

/** What a preview's webview shows of one dump, as it stands in its document. */
export class PreviewedDump extends DisposableOwner {
  readonly uri: Uri;

  readonly #webview: Webview;
  readonly #services: PreviewServices;
  readonly #document: SourceDocument;
  readonly #editor: SourceEditor;
  /** Keys of one dump mean nothing to another that the same webview shows later. */
  readonly #model = new DigestModel(`${shownBefore++}-`);
  /** Whether the webview's script runs and listens. */
  #ready = false;
  #current: string | undefined;
  /** Key of the entry that is unfolded in the preview. */
  #selected: string | undefined;
  /** Where the reader is in the preview: the entry at its top. */
  #top: string | undefined;
  readonly #updatingSoon = this.register(
    new Delayed(() => {
      if (this.#ready) {
        void this.#update();
      }
    }),
  );
  #updating: CancellationTokenSource | undefined;

  constructor(webview: Webview, services: PreviewServices, uri: Uri) {
    super();
    this.uri = uri;
    this.#webview = webview;
    this.#services = services;
    this.#document = this.register(new SourceDocument(uri));
    this.#editor = this.register(new SourceEditor(uri));
    this.#follow();
    // Topics, years and reading states come from the library.
    void services.library.start();
    // While the webview loads, what it is to show is made.
    void this.#update();
  }

  override dispose(): void {
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
  }

  /** The webview's script runs and listens: tells it everything. */
  async start(): Promise<void> {
    this.#ready = true;
    this.#current = undefined;
    this.#select(undefined);
    this.#model.restart();
    this.#post({ type: 'start', uri: this.uri.toString(), words: translatedPreviewWords() });
    await this.#update();
  }

  /** The webview is taken down. */
  pause(): void {
    this.#ready = false;
    this.#updating?.cancel();
    this.#select(undefined);
  }

  /** Shows the dump in an editor, where the reader is in the preview. */
  async showSource(): Promise<void> {
    await this.#editor.open(this.#top === undefined ? 0 : this.#titleOffset(this.#top));
  }

  #updateSoon(): void {
    this.#updatingSoon.within(gatherTime);
  }

  async #update(): Promise<void> {
    if (this.isDisposed) {
      return;
    }
    this.#updating?.cancel();
    const { token } = (this.#updating = new CancellationTokenSource());
    let document: TextDocument;
    try {
      document = await this.#document.open();
    } catch (error) {
      this.#showMessage(l10n.t('This file cannot be shown.'), describeError(error));
      return;
    }
    if (token.isCancellationRequested) {
      return;
    }
    const dump = this.#services.documents.parse(document);
    if (dump.dialect === 'unknown') {
      this.#showMessage(l10n.t('This file is not recognised as a digest.'), refusal(document));
      return;
    }
    await beforeAllElse(() => this.#showDigest(dump, token));
  }

  async #showDigest(dump: Dump, token: CancellationToken): Promise<void> {
    const language = { translate: l10n.t, locale: env.language };
    const slices = new Slices('waitedFor');
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
    this.#select(this.#selected);
    this.#showCurrent(false);
  }

  #knowledge(): DigestKnowledge {
    const { library, papers, readingLog } = this.#services;
    return {
      paperOf: (entry) => papers.paperOf(entry),
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
      void this.#webview.postMessage(message);
    }
  }

  /** Does what the reader asked the webview for. */
  async receive(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.start();
        break;
      case 'select':
        this.#select(message.key);
        if (message.key !== undefined) {
          this.#editor.scrollTo(this.#titleOffset(message.key));
        }
        break;
      case 'scroll':
        this.#top = message.key;
        this.#editor.scrollToTop(this.#offsetAt(message.key, message.fraction));
        break;
      case 'openSource':
        await this.#openSource(message.key, message.at);
        break;
      case 'act': {
        const entry = this.#model.entry(message.key);
        const paper = entry && this.#services.papers.paperOf(entry);
        if (paper) {
          await commands.executeCommand(`paperDigests.${message.action}`, paper.id);
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

  async #openSource(key: string, at: PointedWord | undefined): Promise<void> {
    const document = await this.#document.open();
    const entry = this.#model.entry(key);
    const offset = entry ? sourceOffset(document.getText(), entry, at) : 0;
    await this.#services.documents.showOffset(document, offset);
  }

  /** Marks the selected entry in the editor too. */
  #select(key: string | undefined): void {
    this.#selected = key;
    this.#editor.mark(key === undefined ? undefined : this.#model.entry(key));
  }

  #offsetAt(key: string | undefined, fraction: number): number {
    const entry = key === undefined ? undefined : this.#model.entry(key);
    return entry ? Math.floor(entry.start + fraction * (entry.end - entry.start)) : 0;
  }

  #titleOffset(key: string): number {
    return this.#model.entry(key)?.titleRange.start ?? 0;
  }
}

/** Why a file is refused, and what can be done about it. */
function refusal(document: TextDocument): string {
  const { reason } = detectDump(document.getText());
  return [
    ...(reason ? [l10n.t(reason.template, ...reason.values)] : []),
    l10n.t('A digest is a saved list of papers. Save the page again, or choose another file.'),
  ].join(' ');
}
