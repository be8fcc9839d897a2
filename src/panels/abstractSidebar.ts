import type { WebviewView, WebviewViewProvider, WebviewViewResolveContext } from 'vscode';
import { l10n, window } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import { isAbstractPanelState } from '../shared/abstractMessages';
import { AbstractPage } from './abstractPage';
import type { AbstractServices } from './services';
import { webviewOptions, webviewShell } from './webviewShell';

/** Names the view to VS Code. */
const sidebarId = 'paperDigests.abstractView';

/** The abstract in the side bar: of the paper that was selected or opened last. */
export class AbstractSidebar extends DisposableOwner implements WebviewViewProvider {
  readonly #services: AbstractServices;

  constructor(services: AbstractServices) {
    super();
    this.#services = services;
    this.register(window.registerWebviewViewProvider(sidebarId, this));
  }

  /** Fills the view when it is first opened, and again whenever VS Code made it anew. */
  resolveWebviewView(view: WebviewView, { state }: WebviewViewResolveContext): void {
    const { extensionUri, order } = this.#services;
    const former = isAbstractPanelState(state) ? state.paperId : '';
    view.webview.options = webviewOptions(extensionUri);
    const page = new AbstractPage(
      view.webview,
      this.#services,
      {
        pinned: undefined,
        focus: () => {
          view.show();
        },
      },
      order.selected ?? former,
    );
    const following = [
      order.onDidSelect((id) => {
        page.show(id);
      }),
      page.onDidTurnTo((id) => {
        order.current = id;
      }),
      view.onDidChangeVisibility(() => {
        if (!view.visible) {
          page.sleep();
        }
      }),
    ];
    view.onDidDispose(() => {
      for (const each of [page, ...following]) {
        each.dispose();
      }
    });
    view.webview.html = webviewShell(view.webview, extensionUri, 'abstract', l10n.t('Abstract'));
  }
}
