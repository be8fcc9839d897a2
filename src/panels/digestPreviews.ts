import type { TextDocument, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { Uri, ViewColumn, l10n, window, workspace } from 'vscode';
import { DisposableOwner } from '../host/disposables';
import { dumpLanguage } from '../host/dumpDocuments';
import { isPreviewPanelState } from '../shared/previewMessages';
import { PreviewPanel } from './previewPanel';
import type { PreviewServices } from './services';

/** Names the panels to VS Code, also as `activeWebviewPanelId` in `when` clauses. */
export const previewViewType = 'paperDigests.preview';

/** How a preview is opened. */
export interface PreviewOptions {
  /** Beside the active editor, where the focus stays, instead of in its place. */
  readonly toSide: boolean;
  /** Whether it stays with its dump; else it follows the active one. */
  readonly locked?: boolean;
}

/**
 * The panels that preview digests, on the habits of the preview of Markdown: one that follows the
 * active dump, and any number that are locked to theirs. They come back after a restart.
 */
export class DigestPreviews extends DisposableOwner implements WebviewPanelSerializer {
  readonly #services: PreviewServices;
  readonly #panels = new Set<PreviewPanel>();

  constructor(services: PreviewServices) {
    super();
    this.#services = services;
    this.register(window.registerWebviewPanelSerializer(previewViewType, this));
    this.register(
      window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor?.document);
      }),
    );
    // A document that is given the language of dumps counts as opened anew.
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) {
          this.#follow(document);
        }
      }),
    );
  }

  /** Opens the preview of a dump. */
  open({ uri }: Pick<TextDocument, 'uri'>, { toSide, locked = false }: PreviewOptions): void {
    const open = locked ? this.#lockedTo(uri) : this.#following();
    if (open) {
      open.show(uri);
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
    this.#adopt(panel, uri, locked);
  }

  /** The preview in front, where one is. */
  get active(): PreviewPanel | undefined {
    return [...this.#panels].find((panel) => panel.active);
  }

  /** Brings back a panel of an earlier session. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isPreviewPanelState(state)) {
      this.#adopt(panel, Uri.parse(state.uri), state.locked ?? false);
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

  #follow(active: TextDocument | undefined): void {
    if (active?.languageId === dumpLanguage) {
      this.#following()?.show(active.uri);
    }
  }

  #following(): PreviewPanel | undefined {
    return [...this.#panels].find((panel) => !panel.locked);
  }

  #lockedTo(uri: Uri): PreviewPanel | undefined {
    return [...this.#panels].find(
      (panel) => panel.locked && panel.uri.toString() === uri.toString(),
    );
  }

  #adopt(created: WebviewPanel, uri: Uri, locked: boolean): void {
    const panel = new PreviewPanel(created, this.#services, uri, locked);
    this.#panels.add(panel);
    panel.onDidClose(() => {
      this.#panels.delete(panel);
    });
  }
}
