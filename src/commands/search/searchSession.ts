import type { QuickPick } from 'vscode';
import { QuickPickItemKind, l10n, window } from 'vscode';
import { isSame, type Paper } from '../../core';
import { DisposableOwner } from '../../host/disposables';
import type { LibraryService } from '../../host/library/libraryService';
import type { PaperSearch } from '../../host/paperSearch';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingList, ReadingOrder } from '../../host/readingOrder';
import type { PaperOpener } from '../paperOpener';
import { completionItems, problemItems, type QueryNames } from './queryItems';
import {
  hitItem,
  recentItem,
  searchButtons,
  separator,
  suggestionItem,
  type SearchItem,
} from './searchItems';

/** How many hits are shown. */
const hitLimit = 100;
/** How many papers an empty search shows. */
const recentLimit = 30;
/** Milliseconds a row must stay active before it is previewed, so that scrolling stays quick. */
const previewDelay = 150;

/** One run of Search Papers, from opening the quick pick until it closes. */
export class SearchSession extends DisposableOwner {
  readonly #library: LibraryService;
  readonly #search: PaperSearch;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #opener: PaperOpener;
  readonly #pick: QuickPick<SearchItem>;
  readonly #buttons = searchButtons();
  #accepted = false;
  #previewed = false;
  /** The rows that become active by themselves; they are not previewed before the user moves. */
  #automatic: readonly SearchItem[] = [];
  /** Whether VS Code is known to show the rows of now: until then it still tells of those before. */
  #shown = false;
  /** Whether the user has moved among the rows that are shown now. */
  #moved = false;
  #previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    library: LibraryService,
    search: PaperSearch,
    readingLog: ReadingLog,
    order: ReadingOrder,
    opener: PaperOpener,
  ) {
    super();
    this.#library = library;
    this.#search = search;
    this.#readingLog = readingLog;
    this.#order = order;
    this.#opener = opener;
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
        this.#accept();
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
    if (this.#previewed && !this.#accepted) {
      this.#opener.endPreview();
    }
    super.dispose();
  }

  #update(): void {
    if (this.isDisposed) {
      return;
    }
    const items = this.#items(this.#pick.value);
    if (isSame(items, this.#pick.items)) {
      // Another letter that changes no row leaves the user where he is.
      return;
    }
    this.#automatic = items.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1);
    this.#shown = false;
    this.#moved = false;
    this.#pick.items = items;
  }

  #items(query: string): SearchItem[] {
    if (query.trim() === '') {
      return this.#recent();
    }
    const found = this.#search.find(query, hitLimit);
    const items = found.map(({ paper, hit }) => {
      const status = this.#readingLog.statusOf(paper);
      return hit
        ? hitItem(paper, hit, query, status, this.#buttons)
        : recentItem(paper, status, this.#buttons);
    });
    const help = [...problemItems(query), ...completionItems(query, this.#names())];
    if (items.length > 0) {
      return [...items, ...help];
    }
    const suggestion = this.#library.suggest(query);
    return suggestion === undefined ? help : [suggestionItem(suggestion), ...help];
  }

  /** What the library has to offer for the fields of a query; gone through when it is asked for. */
  #names(): QueryNames {
    const library = this.#library;
    return {
      topic: library.topics?.topics.map(({ label }) => label) ?? [],
      org: {
        *[Symbol.iterator]() {
          yield* new Set(library.papers().flatMap(({ organization }) => organization?.name ?? []));
        },
      },
    };
  }

  #recent(): SearchItem[] {
    const opened = this.#order.recent.flatMap((id) => this.#library.paper(id) ?? []);
    const newest = this.#library.papers().filter((paper) => !opened.includes(paper));
    return [
      ...this.#section(l10n.t('recently opened'), opened),
      ...this.#section(l10n.t('newest'), newest.slice(0, recentLimit)),
    ];
  }

  #section(label: string, papers: readonly Paper[]): SearchItem[] {
    const items = papers.map((paper) =>
      recentItem(paper, this.#readingLog.statusOf(paper), this.#buttons),
    );
    return items.length > 0 ? [separator(label), ...items] : [];
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

  #accept(): void {
    const [item] = this.#pick.selectedItems;
    if (item?.query !== undefined) {
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
    if (button === this.#buttons.openToSide) {
      this.#open(paper, true);
      return;
    }
    const starred = button === this.#buttons.star;
    await this.#readingLog.set([paper], { starred });
    this.#update();
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
