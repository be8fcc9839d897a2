import type { CancellationToken, LogOutputChannel, QuickPick } from 'vscode';
import { CancellationTokenSource, QuickPickItemKind, l10n, window } from 'vscode';
import { isSame, type Paper } from '../../core';
import { describeError } from '../../host/describeError';
import { DisposableOwner } from '../../host/disposables';
import type { LibraryService } from '../../host/library/libraryService';
import type { PaperSearch } from '../../host/search/paperSearch';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingList, ReadingOrder } from '../../host/readingOrder';
import type { PaperOpener } from '../paperOpener';
import type { SearchItem } from './searchItems';
import { SearchRows } from './searchRows';

/** Milliseconds a row must stay active before it is previewed, so that scrolling stays quick. */
const previewDelay = 150;

/** What a search works with. */
export interface SearchServices {
  readonly library: LibraryService;
  readonly search: PaperSearch;
  readonly readingLog: ReadingLog;
  readonly order: ReadingOrder;
  readonly opener: PaperOpener;
  readonly log: LogOutputChannel;
}

/** One run of Search Papers, from opening the quick pick until it closes. */
export class SearchSession extends DisposableOwner {
  readonly #library: LibraryService;
  readonly #rows: SearchRows;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #opener: PaperOpener;
  readonly #log: LogOutputChannel;
  readonly #pick: QuickPick<SearchItem>;
  #accepted = false;
  #previewed = false;
  /** The rows that become active by themselves; they are not previewed before the user moves. */
  #automatic: readonly SearchItem[] = [];
  /** Whether VS Code is known to show the rows of now: until then it still tells of those before. */
  #shown = false;
  /** Whether the user has moved among the rows that are shown now. */
  #moved = false;
  /** Ends the search whose rows are not there yet. */
  #asking = new CancellationTokenSource();
  /** Resolves when the rows are those of what is typed. */
  #following: Promise<void> = Promise.resolve();
  #previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ library, search, readingLog, order, opener, log }: SearchServices) {
    super();
    this.#library = library;
    this.#rows = new SearchRows(library, search, readingLog, order);
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
        this.#update();
      }),
    );
    this.register(
      pick.onDidChangeActive(([item]) => {
        this.#activate(item);
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

  show(): void {
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
        this.#show(items);
      }
    } catch (error) {
      this.#log.error('Search Papers: the search failed.', describeError(error));
    }
  }

  #show(items: readonly SearchItem[]): void {
    if (isSame(items, this.#pick.items)) {
      // Another letter that changes no row leaves the user where he is.
      return;
    }
    this.#automatic = items.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1);
    this.#shown = false;
    this.#moved = false;
    this.#pick.items = items;
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
    this.#previewTimer = setTimeout(() => {
      this.#previewed = true;
      this.#opener.preview(paper, this.#pick.value);
    }, previewDelay);
  }

  async #accept(): Promise<void> {
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
    const again = this.#pick.items.filter((other) => other.paper === paper);
    this.#automatic = [...this.#automatic, ...again];
    this.#pick.activeItems = again;
  }

  #open(paper: Paper, toSide: boolean): void {
    // To the side, what previews have replaced here comes back.
    this.#accepted = !toSide;
    const query = this.#pick.value;
    this.#order.readThrough(query.trim() === '' ? undefined : hitList(this.#pick.items, query));
    this.#pick.hide();
    this.#opener.open(paper, { toSide, query });
  }
}

/** Next and previous go through the hits once one of them is open. */
function hitList(items: readonly SearchItem[], query: string): ReadingList {
  const ids = items.flatMap(({ paper }) => (paper ? [paper.id] : []));
  return {
    neighbour: (id, delta) => {
      const index = ids.indexOf(id);
      return index < 0 ? undefined : ids[index + delta];
    },
    position: (id) => {
      const index = ids.indexOf(id);
      return index < 0
        ? undefined
        : { path: [l10n.t('Search: {0}', query)], index, count: ids.length };
    },
  };
}
