import type { Event, WebviewPanel } from 'vscode';
import { EventEmitter, l10n } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import { AbstractPage } from './abstractPage';
import { plainTitle } from './plainTitle';
import type { AbstractServices } from './services';
import { shorten } from './shorten';
import { webviewIcon, webviewOptions, webviewShell } from './webviewShell';

/** Length of a tab's title, in characters. */
const titleLength = 40;

/** One webview panel that shows the abstract of one paper after another. */
export class AbstractPanel extends DisposableOwner {
  readonly #turned = this.register(new EventEmitter<string>());
  /** Fires with a paper's id when the reader turns to it in this panel, or to this panel's tab. */
  readonly onDidTurnTo = this.#turned.event;
  readonly onDidPressPin: Event<void>;
  readonly onDidClose: Event<void>;

  readonly #panel: WebviewPanel;
  readonly #page: AbstractPage;
  readonly #place: { pinned: boolean; focus(): void };

  constructor(panel: WebviewPanel, services: AbstractServices, paperId: string, pinned: boolean) {
    super();
    this.#panel = panel;
    this.#place = {
      pinned,
      focus: () => {
        this.reveal(false);
      },
    };
    const { extensionUri } = services;
    panel.iconPath = webviewIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    this.#page = this.register(new AbstractPage(panel.webview, services, this.#place, paperId));
    this.onDidPressPin = this.#page.onDidPressPin;
    this.onDidClose = panel.onDidDispose;
    const showTitle = (): void => {
      const paper = services.library.paper(this.paperId);
      panel.title = paper ? shorten(plainTitle(paper.title), titleLength) : l10n.t('Abstract');
    };
    this.register(this.#page.onDidRefresh(showTitle));
    this.register(
      this.#page.onDidTurnTo((id) => {
        this.#turned.fire(id);
      }),
    );
    this.register(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) {
          this.#page.sleep();
        }
        if (panel.active) {
          this.#turned.fire(this.paperId);
        }
      }),
    );
    this.register(
      panel.onDidDispose(() => {
        this.dispose();
      }),
    );
    panel.webview.html = webviewShell(panel.webview, extensionUri, 'abstract', l10n.t('Abstract'));
    showTitle();
  }

  get paperId(): string {
    return this.#page.paperId;
  }

  /** The search whose words are marked; empty for none. */
  get query(): string {
    return this.#page.query;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Whether the panel stays with its paper when another is opened. */
  get pinned(): boolean {
    return this.#place.pinned;
  }

  set pinned(pinned: boolean) {
    this.#place.pinned = pinned;
    this.#page.refresh();
  }

  /**
   * Shows a paper and marks the words of `query` in it.
   *
   * @param isRemembered whether one can go back to what was shown before
   */
  show(paperId: string, query = '', isRemembered = true): void {
    this.#page.show(paperId, query, isRemembered);
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn, preserveFocus);
  }

  close(): void {
    this.#panel.dispose();
  }
}
