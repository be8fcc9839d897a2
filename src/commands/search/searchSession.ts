import type { CancellationToken, LogOutputChannel, QuickInputButton, QuickPick } from 'vscode';
import {
  CancellationTokenSource,
  QuickPickItemKind,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { isSame, type Paper } from '../../core';
import { describeError } from '../../host/describeError';
import { DisposableOwner } from '../../host/disposables';
import type { LibraryService } from '../../host/library/libraryService';
import type { PaperSearch } from '../../host/search/paperSearch';
import type { SearchHistory } from '../../host/search/searchHistory';
import { affects } from '../../host/settings';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingOrder } from '../../host/readingOrder';
import type { PaperOpener } from '../paperOpener';
import type { SearchItem } from './searchItems';
import { hitList } from './hitList';
import { saveSearch } from './savedSearch';
import { SearchRows } from './searchRows';
import { digestInFront, SearchToggles } from './searchToggles';
import { actOnSeveral } from './severalPapers';

/** Milliseconds a row must stay active before it is previewed, so that scrolling stays quick. */
const previewDelay = 150;

/** What a search works with. */
export interface SearchServices {
  readonly library: LibraryService;
  readonly search: PaperSearch;
  readonly readingLog: ReadingLog;
  readonly order: ReadingOrder;
  readonly history: SearchHistory;
  readonly opener: PaperOpener;
  readonly log: LogOutputChannel;
}

/** One run of Search Papers, from opening the quick pick until it closes. */
export class SearchSession extends DisposableOwner {
  readonly #library: LibraryService;
  readonly #rows: SearchRows;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #history: SearchHistory;
  readonly #toggles: SearchToggles;
  readonly #opener: PaperOpener;
  readonly #log: LogOutputChannel;
  readonly #pick: QuickPick<SearchItem>;
  #accepted = false;
  #previewed = false;
  /** The rows that become active by themselves; they are not previewed before the user moves. */
  #automatic: readonly SearchItem[] = [];
  /** Whether VS Code is known to show the rows of now: until then it still tells of those before. */
  #shown = false;
  /** Whether the rows can be selected together; VS Code draws them so when they are set. */
  #isShownForMany = false;
  /** Whether the user has moved among the rows that are shown now. */
  #moved = false;
  /** The paper to whose row the user has moved since the query was last changed. */
  #place: Paper | undefined;
  /** Ends the search whose rows are not there yet. */
  #asking = new CancellationTokenSource();
  /** Resolves when the rows are those of what is typed. */
  #following: Promise<void> = Promise.resolve();
  #previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ library, search, readingLog, order, history, opener, log }: SearchServices) {
    super();
    this.#library = library;
    this.#rows = new SearchRows(library, search, readingLog, order, history);
    this.#history = history;
    this.#toggles = new SearchToggles(digestInFront(library));
    this.#readingLog = readingLog;
    this.#order = order;
    this.#opener = opener;
    this.#log = log;
    const pick = this.register(window.createQuickPick<SearchItem>());
    this.#pick = pick;
    pick.title = l10n.t('Search Papers');
    pick.placeholder = l10n.t('Words of a title or an abstract, for example: spiking neurons');
    pick.matchOnDetail = true;
    // Rows come best first. VS Code would sort them by where the label matches; the property that
    // turns this off is not in its typings.
    Reflect.set(pick, 'sortByLabel', false);
    this.register(
      pick.onDidChangeValue(() => {
        this.#place = undefined;
        this.#update();
      }),
    );
    this.register(
      pick.onDidChangeActive(([item]) => {
        this.#activate(item);
      }),
    );
    this.register(
      pick.onDidTriggerButton((button) => {
        void this.#toggle(button);
      }),
    );
    this.register(
      pick.onDidTriggerItemButton(({ item, button }) => {
        void this.#press(item, button);
      }),
    );
    this.register(
      pick.onDidAccept(() => {
        void this.#accept();
      }),
    );
    this.register(
      pick.onDidHide(() => {
        this.dispose();
      }),
    );
    this.register(
      library.onDidChange(() => {
        this.#update();
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'savedSearches')) {
          this.#update();
        }
      }),
    );
    this.register(
      library.index.onDidChangeStatus(({ waiting }) => {
        if (waiting === 0) {
          this.#update();
        }
      }),
    );
    this.register(
      library.onDidChangeStatus(({ loading }) => {
        pick.busy = loading;
      }),
    );
  }

  /** Opens with a query, as if the user had typed it. */
  show(query: string): void {
    this.#pick.value = query;
    void this.#library.start().then(() => {
      this.#update();
    });
    this.#pick.busy = this.#library.status.loading;
    this.#update();
    this.#pick.show();
  }

  override dispose(): void {
    if (this.isDisposed) {
      return;
    }
    clearTimeout(this.#previewTimer);
    this.#asking.cancel();
    this.#asking.dispose();
    if (this.#previewed && !this.#accepted) {
      this.#opener.endPreview();
    }
    super.dispose();
  }

  /** Shows the rows of what is typed, as soon as they are known. */
  #update(): void {
    this.#pick.buttons = this.#toggles.buttons(this.#pick.value, this.#pick.canSelectMany);
    this.#asking.cancel();
    this.#asking.dispose();
    this.#asking = new CancellationTokenSource();
    this.#following = this.#follow(this.#asking.token);
  }

  async #follow(token: CancellationToken): Promise<void> {
    if (this.isDisposed) {
      return;
    }
    try {
      const items = await this.#rows.of(this.#pick.value, token);
      if (!token.isCancellationRequested) {
        this.#show(this.#pick.canSelectMany ? items.filter(({ paper }) => paper) : items);
      }
    } catch (error) {
      this.#log.error('Search Papers: the search failed.', describeError(error));
    }
  }

  #show(items: readonly SearchItem[]): void {
    const { canSelectMany } = this.#pick;
    if (canSelectMany === this.#isShownForMany && isSame(items, this.#pick.items)) {
      // Another letter that changes no row leaves the user where he is.
      return;
    }
    this.#isShownForMany = canSelectMany;
    this.#automatic = items.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1);
    this.#shown = false;
    this.#moved = false;
    this.#pick.items = items;
    // Rows that only became others, as while papers are being read, leave him at his paper, too.
    this.#goTo(this.#place);
  }

  /** Makes the row of a paper the active one, if there is one. */
  #goTo(paper: Paper | undefined): void {
    const rows = paper ? this.#pick.items.filter((item) => item.paper?.id === paper.id) : [];
    if (rows.length > 0) {
      this.#automatic = [...this.#automatic, ...rows];
      this.#pick.activeItems = rows;
    }
  }

  #activate(item: SearchItem | undefined): void {
    clearTimeout(this.#previewTimer);
    const isAutomatic = item !== undefined && this.#automatic.includes(item);
    this.#shown ||= isAutomatic;
    this.#moved ||= this.#shown && item !== undefined && !isAutomatic;
    const paper = item?.paper;
    if (!paper || !this.#moved) {
      return;
    }
    this.#place = paper;
    this.#previewTimer = setTimeout(() => {
      this.#previewed = true;
      this.#opener.preview(paper, this.#pick.value);
    }, previewDelay);
  }

  async #toggle(button: QuickInputButton): Promise<void> {
    const { value, canSelectMany } = this.#pick;
    if (button === this.#toggles.save) {
      this.#pick.hide();
      await saveSearch(value.trim());
    } else if (button === this.#toggles.list) {
      this.#pick.hide();
      await commands.executeCommand('paperDigests.findInAbstracts', value.trim());
    } else if (button === this.#toggles.several || button === this.#toggles.one) {
      this.#pick.canSelectMany = !canSelectMany;
      this.#update();
    } else {
      this.#pick.value = this.#toggles.pressed(button, value) ?? value;
      this.#update();
    }
  }

  async #accept(): Promise<void> {
    if (this.#pick.canSelectMany) {
      const papers = this.#pick.selectedItems.flatMap(({ paper }) => paper ?? []);
      this.#pick.hide();
      await (papers.length > 0 ? actOnSeveral(papers) : undefined);
      return;
    }
    const before = this.#pick.items;
    await this.#following;
    // Enter that comes before the rows of what was typed means the first of them.
    const [item] = this.#pick.items === before ? this.#pick.selectedItems : this.#automatic;
    if (item?.run) {
      item.run();
      this.#update();
    } else if (item?.query !== undefined) {
      this.#pick.value = item.query;
      this.#update();
    } else if (item?.paper) {
      this.#open(item.paper, false);
    }
  }

  async #press(item: SearchItem, button: unknown): Promise<void> {
    const { paper } = item;
    if (!paper) {
      await item.remove?.();
      this.#update();
      return;
    }
    if (button === this.#rows.buttons.openToSide) {
      this.#open(paper, true);
      return;
    }
    const starred = button === this.#rows.buttons.star;
    await this.#readingLog.set([paper], { starred });
    this.#update();
    await this.#following;
    if (!this.isDisposed) {
      this.#goTo(paper);
    }
  }

  #open(paper: Paper, toSide: boolean): void {
    // To the side, what previews have replaced here comes back.
    this.#accepted = !toSide;
    const query = this.#pick.value;
    this.#order.readThrough(query.trim() === '' ? undefined : hitList(this.#pick.items, query));
    void this.#history.add(query);
    this.#pick.hide();
    this.#opener.open(paper, { toSide, query });
  }
}
