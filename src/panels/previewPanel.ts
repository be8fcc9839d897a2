import type { Event, Uri, WebviewPanel } from 'vscode';
import { l10n, window } from 'vscode';
import { describeError } from '../host/describeError';
import { DisposableOwner } from '../host/disposables';
import { isFromPreview } from '../shared/previewMessages';
import { fileName } from '../shared/fileName';
import { PreviewedDump } from './previewedDump';
import type { PreviewServices } from './services';
import { webviewIcon, webviewOptions, webviewShell } from './webviewShell';

/** One webview panel that previews a dump; unlocked, it may go on to another. */
export class PreviewPanel extends DisposableOwner {
  readonly onDidClose: Event<void>;

  readonly #panel: WebviewPanel;
  readonly #services: PreviewServices;
  #shown: PreviewedDump;
  #locked: boolean;
  /** Whether the webview's script runs and listens. */
  #ready = false;

  constructor(panel: WebviewPanel, services: PreviewServices, uri: Uri, locked: boolean) {
    super();
    this.onDidClose = panel.onDidDispose;
    this.#panel = panel;
    this.#services = services;
    this.#locked = locked;
    this.#shown = new PreviewedDump(panel.webview, services, uri);
    this.#listen();
    this.#setTitle();
    panel.iconPath = webviewIcon(services.extensionUri);
    panel.webview.options = webviewOptions(services.extensionUri);
    this.#load();
  }

  /** The dump that it shows. */
  get uri(): Uri {
    return this.#shown.uri;
  }

  /** Whether it stays with its dump. */
  get locked(): boolean {
    return this.#locked;
  }

  /** Whether it has the focus, or had it last of all panels and editors. */
  get active(): boolean {
    return this.#panel.active;
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn, preserveFocus);
  }

  /** Goes on to another dump. */
  show(uri: Uri): void {
    if (uri.toString() !== this.uri.toString()) {
      this.#shown.dispose();
      this.#shown = new PreviewedDump(this.#panel.webview, this.#services, uri);
      this.#setTitle();
      if (this.#ready) {
        this.#run(this.#shown.start());
      }
    }
  }

  /** Has it stay with its dump, or follow the active one again. */
  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#setTitle();
    this.#tellLock();
  }

  /** Loads the page anew and shows the dump as it is now. */
  refresh(): void {
    this.#ready = false;
    this.#shown.pause();
    this.#load();
  }

  /** Shows the dump in an editor. */
  showSource(): Promise<void> {
    return this.#shown.showSource();
  }

  override dispose(): void {
    this.#shown.dispose();
    super.dispose();
    this.#panel.dispose();
  }

  #listen(): void {
    this.register(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromPreview(message)) {
          return;
        }
        if (message.type === 'ready') {
          this.#ready = true;
          this.#tellLock();
        }
        this.#run(this.#shown.receive(message));
      }),
    );
    this.register(
      this.#panel.onDidChangeViewState(() => {
        // A hidden webview is taken down; its script tells when it runs again.
        if (!this.#panel.visible) {
          this.#ready = false;
          this.#shown.pause();
        }
      }),
    );
    this.register(
      this.#panel.onDidDispose(() => {
        this.dispose();
      }),
    );
  }

  #load(): void {
    const { webview, title } = this.#panel;
    webview.html = webviewShell(webview, this.#services.extensionUri, 'preview', title);
  }

  #setTitle(): void {
    const name = fileName(this.uri.toString());
    this.#panel.title = this.#locked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
  }

  #tellLock(): void {
    if (this.#ready) {
      void this.#panel.webview.postMessage({ type: 'lock', locked: this.#locked });
    }
  }

  #run(task: Promise<void>): void {
    task.catch((error: unknown) => {
      void window.showErrorMessage(describeError(error));
    });
  }
}
