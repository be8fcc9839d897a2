import type { LogOutputChannel, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { EventEmitter, l10n, window, workspace } from 'vscode';
import type { Paper } from '../core';
import { filterPapers } from '../core';
import { describeError } from '../host/describeError';
import { DisposableOwner } from '../host/disposables';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingList, ReadingOrder, ReadingPosition } from '../host/readingOrder';
import { affects, groupBy, maxFileSize, sortBy } from '../host/settings';
import type { TreeFilter } from '../host/treeFilter';
import { papersViewId, withViewProgress } from '../host/viewProgress';
import { filterText } from './filterText';
import { groupContext, stateOf } from './groupContext';
import { groupItem } from './groupItem';
import { PaperDrag } from './paperDrag';
import { paperItem } from './paperItem';
import { paperTooltip } from './paperTooltip';
import { PapersModel, type GroupRow, type Row } from './papersModel';

/** Milliseconds in which changes are gathered before the tree is drawn again. */
const redrawDelay = 30;

/** The tree of papers: maps what the library hands it to rows, and follows the open paper. */
export class PapersView extends DisposableOwner implements TreeDataProvider<Row>, ReadingList {
  readonly #treeChanged = this.register(new EventEmitter<Row | undefined>());
  readonly onDidChangeTreeData = this.#treeChanged.event;

  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #filter: TreeFilter;
  readonly #log: LogOutputChannel;
  readonly #view: TreeView<Row>;
  #model: PapersModel | undefined;
  #redrawing: ReturnType<typeof setTimeout> | undefined;
  constructor(
    library: LibraryService,
    readingLog: ReadingLog,
    order: ReadingOrder,
    filter: TreeFilter,
    log: LogOutputChannel,
  ) {
    super();
    this.#filter = filter;
    this.#log = log;
    this.#library = library;
    this.#readingLog = readingLog;
    this.#order = order;
    this.#view = this.register(
      window.createTreeView<Row>(papersViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController: new PaperDrag(),
      }),
    );
    const redraw = (): void => {
      this.#redrawSoon();
    };
    this.register(library.onDidChange(redraw));
    this.register(readingLog.onDidChange(redraw));
    this.register(filter.onDidChange(redraw));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'groupBy', 'sortBy')) {
          redraw();
        }
      }),
    );
    this.register(
      library.onDidChangeStatus(() => {
        this.#showMessage();
      }),
    );
    this.register(
      order.onDidChangeCurrent((paperId) => {
        if (paperId !== undefined) {
          void this.#reveal(paperId);
        }
      }),
    );
    this.register(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && order.current !== undefined) {
          void this.#reveal(order.current);
        }
      }),
    );
  }

  /** What stands above the tree; empty when nothing does. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** The selected rows. */
  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  getChildren(row?: Row): Row[] {
    if (!this.#library.isStarted) {
      this.#load();
    }
    return [...this.#rows().children(row)];
  }

  getTreeItem(row: Row): TreeItem {
    return row.kind === 'group'
      ? groupItem(row)
      : paperItem(row, this.#readingLog.statusOf(row.paper));
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  resolveTreeItem(item: TreeItem, row: Row): TreeItem {
    if (row.kind === 'paper') {
      item.tooltip = paperTooltip(row.paper);
    }
    return item;
  }

  // ReadingList: the tree is what one reads through when no search was chosen.

  ids(): readonly string[] {
    return this.#rows()
      .order()
      .map(({ id }) => id);
  }

  position(id: string): ReadingPosition | undefined {
    const row = this.#rows().find(id);
    if (!row) {
      return undefined;
    }
    const siblings = this.#rows().children(row.parent);
    return {
      path: pathTo(row.parent),
      index: siblings.indexOf(row),
      count: siblings.length,
    };
  }

  override dispose(): void {
    clearTimeout(this.#redrawing);
    super.dispose();
  }

  #rows(): PapersModel {
    this.#model ??= new PapersModel(this.#shownPapers(), {
      by: groupBy(),
      sortBy: sortBy(),
      context: groupContext(this.#library, this.#readingLog),
    });
    return this.#model;
  }

  #shownPapers(): readonly Paper[] {
    return filterPapers(this.#library.papers(), this.#filter.current, {
      stateOf: (paper) => stateOf(this.#readingLog, paper),
      find: (text) => new Set(this.#library.search(text).map(({ id }) => id)),
    });
  }

  #redrawSoon(): void {
    this.#redrawing ??= setTimeout(() => {
      this.#redrawing = undefined;
      this.#model = undefined;
      this.#treeChanged.fire(undefined);
      this.#showUnread();
      this.#showMessage();
      this.#order.refresh();
    }, redrawDelay);
  }

  async #reveal(paperId: string): Promise<void> {
    const row = this.#view.visible ? this.#rows().find(paperId) : undefined;
    if (!row || this.#view.selection.some((selected) => isPaper(selected, paperId))) {
      return;
    }
    try {
      await this.#view.reveal(row, { select: true, focus: false });
    } catch (error) {
      // The tree was drawn again in between: the row is no longer part of it.
      this.#log.debug(`Cannot reveal ${paperId}: ${describeError(error)}`);
    }
  }

  /** The view's own progress bar runs for as long as dumps are being looked for. */
  #load(): void {
    void withViewProgress(this.#library.start());
  }

  #showUnread(): void {
    const unread = this.#library
      .papers()
      .filter((paper) => !this.#readingLog.statusOf(paper).read).length;
    this.#view.badge =
      unread === 0 ? undefined : { value: unread, tooltip: l10n.t('{0} unread papers', unread) };
  }

  #showMessage(): void {
    this.#view.message = [this.#filterText(), skippedText(this.#library.status.tooLarge.length)]
      .filter((text) => text !== '')
      .join(' ');
  }

  #filterText(): string {
    if (!this.#filter.isActive) {
      return '';
    }
    const shown = this.#rows().papers.length;
    return l10n.t(
      '{0} · {1} of {2}',
      filterText(this.#filter.current, this.#library.topics?.topics ?? []),
      shown,
      this.#library.papers().length,
    );
  }
}

/** Empty where nothing was skipped, which shows no message. */
function skippedText(count: number): string {
  const limit = Math.round(maxFileSize() / 1024 / 1024);
  if (count === 0) {
    return '';
  }
  return count === 1
    ? l10n.t('1 file skipped: larger than {0} MB. The limit is a setting.', limit)
    : l10n.t('{0} files skipped: larger than {1} MB. The limit is a setting.', count, limit);
}

function isPaper(row: Row, paperId: string): boolean {
  return row.kind === 'paper' && row.paper.id === paperId;
}

function pathTo(group: GroupRow | undefined): string[] {
  return group ? [...pathTo(group.parent), group.group.label] : [];
}
