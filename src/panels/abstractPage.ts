import type { Webview } from 'vscode';
import { EventEmitter, Uri, env, window, workspace } from 'vscode';
import type { FoundWords } from '../core';
import { describeError } from '../host/describeError';
import { DisposableOwner } from '../host/disposables';
import { affectsReading, readingComfort } from '../host/readingComfort';
import type { FromAbstract, PaperAction, ToAbstract } from '../shared/abstractMessages';
import { isFromAbstract, isSectionIds } from '../shared/abstractMessages';
import type { AbstractView } from '../shared/abstractView';
import { PageHistory } from './pageHistory';
import { translatedAbstractWords } from './panelWords';
import { actOnPaper } from './paperActions';
import { holdsLink, paperState } from './paperState';
import type { RelatedRequest } from './relatedPapers';
import { RelatedPapers } from './relatedPapers';
import type { AbstractServices } from './services';

/** Key under which the open sections are remembered. */
const sectionsKey = 'paperDigests.abstractSections';

/** What a page is told of the place that shows it. */
export interface PagePlace {
  /** Whether it stays with its paper when another is opened; undefined where it cannot. */
  readonly pinned: boolean | undefined;
  /** Gives the page the keys back, after something was asked elsewhere. */
  focus(): void;
}

/** One paper after another in one webview, wherever that stands. */
export class AbstractPage extends DisposableOwner {
  readonly #turned = this.register(new EventEmitter<string>());
  /** Fires with a paper's id when the reader turns to it on this page. */
  readonly onDidTurnTo = this.#turned.event;
  readonly #pinPressed = this.register(new EventEmitter<void>());
  /** Fires when the reader wants the place pinned, or no longer. */
  readonly onDidPressPin = this.#pinPressed.event;
  readonly #refreshed = this.register(new EventEmitter<void>());
  /** Fires when what is known of the paper may have changed. */
  readonly onDidRefresh = this.#refreshed.event;

  readonly #webview: Webview;
  readonly #services: AbstractServices;
  readonly #place: PagePlace;
  readonly #related: RelatedPapers;
  readonly #history: PageHistory;
  #paperId: string;
  #query = '';
  /** What the search found the paper by, as soon as that is known. */
  #words: FoundWords | undefined;
  /** What the webview shows: what it asks for has to be in it. */
  #view: AbstractView | undefined;
  /** Whether the webview's script runs and listens. */
  #ready = false;

  constructor(webview: Webview, services: AbstractServices, place: PagePlace, paperId: string) {
    super();
    this.#webview = webview;
    this.#services = services;
    this.#place = place;
    this.#paperId = paperId;
    this.#related = this.register(new RelatedPapers(services));
    this.#history = new PageHistory(paperId);
    this.#follow();
    void services.library.start().then(() => {
      this.refresh();
    });
  }

  get paperId(): string {
    return this.#paperId;
  }

  /** The search whose words are marked; empty for none. */
  get query(): string {
    return this.#query;
  }

  /**
   * Shows a paper and marks the words of `query` in it.
   *
   * @param isRemembered whether one can go back to what was shown before
   */
  show(paperId: string, query = '', isRemembered = true): void {
    if (paperId !== this.#paperId) {
      this.#related.cancel();
    }
    this.#paperId = paperId;
    if (isRemembered) {
      this.#history.visit(paperId);
    }
    if (query === '' || query !== this.#query) {
      this.#query = query;
      this.#words = undefined;
    }
    this.refresh();
    if (query !== '' && !this.#words) {
      void this.#lookUp(query);
    }
  }

  /** Turns to a paper as the reader does. */
  turnTo(paperId: string | undefined): void {
    if (paperId !== undefined) {
      this.show(paperId);
      this.#turned.fire(paperId);
    }
  }

  /** Goes back to what was shown before, or forward again. */
  go(delta: 1 | -1): void {
    const paperId = this.#history.go(delta);
    if (paperId !== undefined) {
      this.show(paperId, '', false);
      this.#turned.fire(paperId);
    }
  }

  /** Tells that the webview was taken down; its script tells when it runs again. */
  sleep(): void {
    this.#ready = false;
  }

  /** Shows what is known of the paper now. */
  refresh(): void {
    if (this.isDisposed) {
      return;
    }
    const paper = this.#services.library.paper(this.#paperId);
    if (!paper) {
      void this.#services.library.remembered.hurry(this.#paperId);
    }
    if (paper && paper.id !== this.#paperId) {
      // A paper may have got another id since it was opened.
      this.#paperId = paper.id;
      this.#history.rename(paper.id);
    }
    this.#refreshed.fire();
    if (!this.#ready) {
      return;
    }
    const state = paperState(this.#services, paper, this.#words);
    this.#view = state.kind === 'paper' ? state.view : undefined;
    const sections = this.#services.memory.get<unknown>(sectionsKey);
    const { canGoBack, canGoForward } = this.#history;
    const { pinned } = this.#place;
    this.#post({
      type: 'show',
      state,
      words: translatedAbstractWords(),
      openSections: isSectionIds(sections) ? sections : [],
      comfort: readingComfort(),
      panel: { canGoBack, canGoForward, ...(pinned !== undefined && { pinned }) },
    });
  }

  #follow(): void {
    const { library, readingLog, order, citations } = this.#services;
    const refresh = (): void => {
      this.refresh();
    };
    this.register(library.onDidChange(refresh));
    this.register(library.onDidChangeStatus(refresh));
    this.register(readingLog.onDidChange(refresh));
    this.register(order.onDidChange(refresh));
    this.register(citations.keys.onDidAssign(refresh));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affectsReading(event)) {
          this.refresh();
        }
      }),
    );
    this.register(
      this.#webview.onDidReceiveMessage((message: unknown) => {
        if (isFromAbstract(message)) {
          this.#receive(message).catch((error: unknown) => {
            void window.showErrorMessage(describeError(error));
          });
        }
      }),
    );
  }

  #post(message: ToAbstract): void {
    void this.#webview.postMessage(message);
  }

  async #lookUp(query: string): Promise<void> {
    const options = { limit: 0, isUnfinished: true };
    const found = await this.#services.library.index.find(query, options).catch(() => undefined);
    if (this.#query === query) {
      this.#words = found?.words;
      this.refresh();
    }
  }

  async #receive(message: FromAbstract): Promise<void> {
    const { filter, memory } = this.#services;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.refresh();
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
      case 'findRelated':
      case 'dismissRelated':
      case 'restoreRelated':
        await this.#answerRelated(message);
        break;
      case 'openRelated':
        if (this.#related.isShown(message.paperId, message.other)) {
          this.turnTo(message.other);
        }
        break;
    }
  }

  /** Does what a key or button stands for. */
  async #act(action: PaperAction, paperId: string): Promise<void> {
    const { order } = this.#services;
    switch (action) {
      case 'previous':
        this.turnTo(order.neighbour(this.#paperId, -1));
        return;
      case 'next':
        this.turnTo(order.neighbour(this.#paperId, 1));
        return;
      case 'back':
        this.go(-1);
        return;
      case 'forward':
        this.go(1);
        return;
      case 'togglePin':
        this.#pinPressed.fire();
        return;
      case 'readAndNext':
        await this.#readAndNext(paperId);
        return;
      default:
        await actOnPaper(this.#services, action, paperId);
        if (action === 'copyCitation' || action === 'editTags') {
          this.#place.focus();
        }
    }
  }

  async #readAndNext(paperId: string): Promise<void> {
    const { library, readingLog, order } = this.#services;
    const paper = library.paper(paperId);
    // A key pressed twice in haste is still meant for the paper that was on the screen.
    if (paper?.id === this.#paperId) {
      // A list of unread papers loses this one: what comes next is asked for first.
      const next = order.neighbour(paper.id, 1);
      const written = readingLog.set([paper], { read: true });
      this.turnTo(next);
      await written;
    }
  }

  async #answerRelated(message: RelatedRequest): Promise<void> {
    const paper = this.#services.library.paper(message.paperId);
    if (paper?.id === this.#paperId) {
      const related = await this.#related.answer(message, paper);
      if (related?.paperId === this.#paperId) {
        this.#post({ type: 'related', related });
      }
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
