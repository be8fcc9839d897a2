import type { Event, WebviewPanel } from 'vscode';
import { EventEmitter, Uri, commands, env, l10n, window } from 'vscode';
import type { FoundWords } from '../core';
import { describeError } from '../host/describeError';
import { DisposableOwner } from '../host/disposables';
import type { FromAbstract, PaperAction, ToAbstract } from '../shared/abstractMessages';
import { isFromAbstract, isSectionIds } from '../shared/abstractMessages';
import type { AbstractView } from '../shared/abstractView';
import { plainTitle } from './abstractView';
import { translatedAbstractWords } from './panelWords';
import { holdsLink, paperState } from './paperState';
import type { AbstractServices } from './services';
import { shorten } from './shorten';
import { webviewIcon, webviewOptions, webviewShell } from './webviewShell';

/** Key under which the open sections are remembered. */
const sectionsKey = 'paperDigests.abstractSections';
/** Length of a tab's title, in characters. */
const titleLength = 40;

/** One webview panel that shows the abstract of one paper after another. */
export class AbstractPanel extends DisposableOwner {
  readonly #turned = this.register(new EventEmitter<string>());
  /** Fires with a paper's id when the reader turns to it in this panel, or to this panel's tab. */
  readonly onDidTurnTo = this.#turned.event;
  readonly onDidClose: Event<void>;

  readonly #panel: WebviewPanel;
  readonly #services: AbstractServices;
  #paperId: string;
  #query = '';
  /** What the search found the paper by, as soon as that is known. */
  #words: FoundWords | undefined;
  /** What the webview shows: what it asks for has to be in it. */
  #view: AbstractView | undefined;
  /** Whether the webview's script runs and listens. */
  #ready = false;

  constructor(panel: WebviewPanel, services: AbstractServices, paperId: string) {
    super();
    this.#panel = panel;
    this.#services = services;
    this.#paperId = paperId;
    this.onDidClose = panel.onDidDispose;
    this.#follow();
    const { extensionUri, library } = services;
    panel.iconPath = webviewIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewShell(panel.webview, extensionUri, 'abstract', l10n.t('Abstract'));
    this.#refresh();
    void library.start().then(() => {
      this.#refresh();
    });
  }

  get paperId(): string {
    return this.#paperId;
  }

  /** The search whose words are marked; empty for none. */
  get query(): string {
    return this.#query;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Shows a paper and marks the words of `query` in it. */
  show(paperId: string, query = ''): void {
    this.#paperId = paperId;
    if (query === '' || query !== this.#query) {
      this.#query = query;
      this.#words = undefined;
    }
    this.#refresh();
    if (query !== '' && !this.#words) {
      void this.#lookUp(query);
    }
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn, preserveFocus);
  }

  close(): void {
    this.#panel.dispose();
  }

  #follow(): void {
    const { library, readingLog, order } = this.#services;
    const refresh = (): void => {
      this.#refresh();
    };
    this.register(library.onDidChange(refresh));
    this.register(library.onDidChangeStatus(refresh));
    this.register(readingLog.onDidChange(refresh));
    this.register(order.onDidChange(refresh));
    this.register(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromAbstract(message)) {
          this.#receive(message).catch((error: unknown) => {
            void window.showErrorMessage(describeError(error));
          });
        }
      }),
    );
    this.register(
      this.#panel.onDidChangeViewState(() => {
        // A hidden webview is taken down; its script tells when it runs again.
        this.#ready &&= this.#panel.visible;
        if (this.#panel.active) {
          this.#turned.fire(this.#paperId);
        }
      }),
    );
    this.register(
      this.#panel.onDidDispose(() => {
        this.dispose();
      }),
    );
  }

  async #lookUp(query: string): Promise<void> {
    const options = { limit: 0, isUnfinished: true };
    const found = await this.#services.library.index.find(query, options).catch(() => undefined);
    if (this.#query === query) {
      this.#words = found?.words;
      this.#refresh();
    }
  }

  #refresh(): void {
    if (this.isDisposed) {
      return;
    }
    const paper = this.#services.library.paper(this.#paperId);
    // A paper may have got another id since it was opened.
    this.#paperId = paper?.id ?? this.#paperId;
    this.#panel.title = paper ? shorten(plainTitle(paper.title), titleLength) : l10n.t('Abstract');
    if (!this.#ready) {
      return;
    }
    const state = paperState(this.#services, paper, this.#words);
    this.#view = state.kind === 'paper' ? state.view : undefined;
    const sections = this.#services.memory.get<unknown>(sectionsKey);
    const message: ToAbstract = {
      type: 'show',
      state,
      words: translatedAbstractWords(),
      openSections: isSectionIds(sections) ? sections : [],
    };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromAbstract): Promise<void> {
    const { filter, memory } = this.#services;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#refresh();
        break;
      case 'act':
        await this.#act(message.action, message.paperId);
        break;
      case 'openOccurrence':
        await this.#openOccurrence(message.uri, message.offset);
        break;
      case 'openLink':
        if (this.#view && holdsLink(this.#view, message.url)) {
          await env.openExternal(Uri.parse(message.url, true));
        }
        break;
      case 'filterTopic':
        if (this.#view?.topics.some(({ id }) => id === message.topic)) {
          await filter.showTopic(message.topic);
        }
        break;
      case 'openSections':
        await memory.update(sectionsKey, message.sections);
        break;
    }
  }

  /** Does what a key or button stands for. */
  async #act(action: PaperAction, paperId: string): Promise<void> {
    switch (action) {
      case 'previous':
        this.#turnTo(this.#services.order.neighbour(this.#paperId, -1));
        return;
      case 'next':
        this.#turnTo(this.#services.order.neighbour(this.#paperId, 1));
        return;
      case 'openSource':
      case 'copyTitle':
      case 'copyBibTeX':
        await commands.executeCommand(`paperDigests.${action}`, paperId);
        return;
      case 'toggleRead':
      case 'toggleStar':
      case 'readAndNext':
        await this.#mark(action, paperId);
    }
  }

  #turnTo(paperId: string | undefined): void {
    if (paperId !== undefined) {
      this.show(paperId);
      this.#turned.fire(paperId);
    }
  }

  async #mark(action: 'toggleRead' | 'toggleStar' | 'readAndNext', paperId: string): Promise<void> {
    const { library, readingLog, order } = this.#services;
    const paper = library.paper(paperId);
    // A key pressed twice in haste is still meant for the paper that was on the screen.
    if (paper?.id !== this.#paperId) {
      return;
    }
    const { read, starred } = readingLog.statusOf(paper);
    if (action === 'toggleStar') {
      await readingLog.set([paper], { starred: !starred });
    } else if (action === 'toggleRead') {
      await readingLog.set([paper], { read: !read });
    } else {
      // A list of unread papers loses this one: what comes next is asked for first.
      const next = order.neighbour(paper.id, 1);
      const written = readingLog.set([paper], { read: true });
      this.#turnTo(next);
      await written;
    }
  }

  async #openOccurrence(uri: string, offset: number): Promise<void> {
    const paper = this.#services.library.paper(this.#paperId);
    const occurrence = paper?.occurrences.find(
      (known) => known.uri === uri && known.offset === offset,
    );
    if (paper && occurrence) {
      await this.#services.documents.show(Uri.parse(uri), paper, occurrence.entry);
    }
  }
}
