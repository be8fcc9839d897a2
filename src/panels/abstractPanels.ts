import type { WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { ViewColumn, l10n, window } from 'vscode';
import type { Paper } from '../core';
import { DisposableOwner } from '../host/disposables';
import { isAbstractPanelState } from '../shared/abstractMessages';
import { AbstractPanel } from './abstractPanel';
import { AbstractSidebar } from './abstractSidebar';
import { rememberActiveEditor } from './activeEditor';
import type { AbstractServices } from './services';

/** Names the panels to VS Code, also as `activeWebviewPanelId` in `when` clauses. */
export const abstractViewType = 'paperDigests.abstract';

export interface OpenPaperOptions {
  /** Beside the active editor instead of in its place. */
  readonly toSide?: boolean;
  /** The search that found the paper; its words are marked. */
  readonly query?: string;
  /** Whether the panel stays with this paper when another one is opened. */
  readonly keep?: boolean;
}

/** Where a paper opens. */
type Place = 'here' | 'side';

/**
 * The panels that show abstracts. Papers that open in the same place, here or to the side, share a
 * panel until it is kept. Panels come back after a restart of the editor.
 */
export class AbstractPanels extends DisposableOwner implements WebviewPanelSerializer {
  readonly #services: AbstractServices;
  readonly #panels = new Set<AbstractPanel>();
  /** The panels that show the next paper. */
  readonly #shared = new Map<Place, AbstractPanel>();
  /** While papers are previewed: puts back what was open before. */
  #restore: (() => unknown) | undefined;

  constructor(services: AbstractServices) {
    super();
    this.#services = services;
    this.register(window.registerWebviewPanelSerializer(abstractViewType, this));
    this.register(new AbstractSidebar(services));
  }

  /** Opens a paper and gives it the focus. */
  open({ id }: Paper, { toSide = false, query, keep = false }: OpenPaperOptions = {}): void {
    const place = toSide ? 'side' : 'here';
    const kept = toSide ? undefined : this.#keptPanel(id);
    const panel = kept ?? this.#sharedPanel(place, id, false);
    panel.show(id, query);
    panel.reveal(false);
    if (keep) {
      this.#pin(panel);
    }
    if (place === 'here') {
      this.#restore = undefined;
    }
    this.#services.order.current = id;
  }

  /** Shows a paper while something else keeps the focus. */
  preview({ id }: Paper, query: string): void {
    this.#restore ??= this.#remember();
    const panel = this.#sharedPanel('here', id, true);
    panel.show(id, query, false);
    panel.reveal(true);
  }

  /** Puts back what was open before previews. */
  endPreview(): unknown {
    const restore = this.#restore;
    this.#restore = undefined;
    return restore?.();
  }

  /** Brings back a panel of an earlier session. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isAbstractPanelState(state)) {
      const restored = this.#adopt(panel, state.paperId, state.pinned ?? false);
      if (!restored.pinned && !this.#shared.has('here')) {
        this.#shared.set('here', restored);
      }
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

  #remember(): () => unknown {
    const panel = this.#shared.get('here');
    if (!panel) {
      return () => this.#shared.get('here')?.close();
    }
    const { paperId, query, isVisible } = panel;
    const showEditor = isVisible ? undefined : rememberActiveEditor();
    return () => {
      panel.show(paperId, query, false);
      return showEditor?.();
    };
  }

  #keptPanel(paperId: string): AbstractPanel | undefined {
    const shared = [...this.#shared.values()];
    return [...this.#panels].find((panel) => panel.paperId === paperId && !shared.includes(panel));
  }

  #sharedPanel(place: Place, paperId: string, preserveFocus: boolean): AbstractPanel {
    let panel = this.#shared.get(place);
    if (!panel) {
      const viewColumn = place === 'side' ? ViewColumn.Beside : ViewColumn.Active;
      const created = window.createWebviewPanel(
        abstractViewType,
        l10n.t('Abstract'),
        { viewColumn, preserveFocus },
        { enableFindWidget: true },
      );
      panel = this.#adopt(created, paperId, false);
      this.#shared.set(place, panel);
    }
    return panel;
  }

  /** The panel stays with its paper from now on. */
  #pin(panel: AbstractPanel): void {
    for (const [place, shared] of this.#shared) {
      if (shared === panel) {
        this.#shared.delete(place);
      }
    }
    panel.pinned = true;
  }

  /** The panel shows the next paper that is opened here, in place of the one that did. */
  #unpin(panel: AbstractPanel): void {
    this.#shared.set('here', panel);
    panel.pinned = false;
  }

  #adopt(created: WebviewPanel, paperId: string, pinned: boolean): AbstractPanel {
    const panel = new AbstractPanel(created, this.#services, paperId, pinned);
    this.#panels.add(panel);
    panel.onDidTurnTo((id) => {
      if (!this.#restore) {
        this.#services.order.current = id;
      }
    });
    panel.onDidPressPin(() => {
      if (panel.pinned) {
        this.#unpin(panel);
      } else {
        this.#pin(panel);
      }
    });
    panel.onDidClose(() => {
      this.#forget(panel);
    });
    return panel;
  }

  #forget(panel: AbstractPanel): void {
    this.#panels.delete(panel);
    for (const [place, shared] of this.#shared) {
      if (shared === panel) {
        this.#shared.delete(place);
      }
    }
    if (this.#services.order.current === panel.paperId) {
      this.#services.order.current = [...this.#panels].find(({ isActive }) => isActive)?.paperId;
    }
  }
}
