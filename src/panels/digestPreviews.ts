import type { TextDocument, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { Uri, ViewColumn, l10n, window } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import { isPreviewPanelState } from '../shared/previewMessages';
import { PreviewPanel } from './previewPanel';
import type { PreviewServices } from './services';

/** Names the panels to VS Code, also as `activeWebviewPanelId` in `when` clauses. */
export const previewViewType = 'paperDigests.preview';

/** The panels that preview digests, one for each dump. They come back after a restart. */
export class DigestPreviews extends DisposableOwner implements WebviewPanelSerializer {
  readonly #services: PreviewServices;
  readonly #panels = new Set<PreviewPanel>();

  constructor(services: PreviewServices) {
    super();
    this.#services = services;
    this.register(window.registerWebviewPanelSerializer(previewViewType, this));
  }

  /** Opens the preview of a dump; to the side, the focus stays where it is. */
  open({ uri }: Pick<TextDocument, 'uri'>, toSide: boolean): void {
    const open = [...this.#panels].find((panel) => panel.uri.toString() === uri.toString());
    if (open) {
      open.reveal(toSide);
      return;
    }
    const viewColumn = toSide ? ViewColumn.Beside : ViewColumn.Active;
    const panel = window.createWebviewPanel(
      previewViewType,
      l10n.t('Preview'),
      { viewColumn, preserveFocus: toSide },
      { enableFindWidget: true },
    );
    this.#adopt(panel, uri);
  }

  /** Brings back a panel of an earlier session. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isPreviewPanelState(state)) {
      this.#adopt(panel, Uri.parse(state.uri));
    } else {
      panel.dispose();
    }
    return Promise.resolve();
  }

  override dispose(): void {
    for (const panel of this.#panels) {
      panel.dispose();
    }
    super.dispose();
  }

  #adopt(created: WebviewPanel, uri: Uri): void {
    const panel = new PreviewPanel(created, this.#services, uri);
    this.#panels.add(panel);
    panel.onDidClose(() => {
      this.#panels.delete(panel);
    });
  }
}
