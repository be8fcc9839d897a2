import type { LogOutputChannel, TreeDataProvider, TreeItem, TreeView, ViewBadge } from 'vscode';
import { CancellationTokenSource, EventEmitter, l10n, window } from 'vscode';
import type { Paper, Steps } from '../core';
import { describeError } from '../host/describeError';
import { DisposableOwner } from '../host/disposables';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import { beforeAllElse, runInSlices } from '../host/slices';
import { movePapers } from '../host/topics/movePapers';
import type { TreeFilter } from '../host/treeFilter';
import type { Visits } from '../host/visits';
import { papersViewId, withViewProgress } from '../host/viewProgress';
import { PaperDrag, standsIn } from './paperDrag';
import { paperTooltip } from './paperTooltip';
import { ReadDecorations } from './readDecorations';
import { treeItem } from './treeItem';
import { MoreRow, type Row } from './rows';
import { TreeContents } from './treeContents';
import { TreeReading } from './treeReading';
import { TreeSelection } from './treeSelection';
import { viewMessage } from './viewMessage';

/** The tree of papers: maps what the library hands it to rows, and follows the open paper. */
export class PapersView extends DisposableOwner implements TreeDataProvider<Row> {
  readonly #treeChanged = this.register(new EventEmitter<Row | Row[] | undefined>());
  readonly onDidChangeTreeData = this.#treeChanged.event;

  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #filter: TreeFilter;
  readonly #visits: Visits;
  readonly #log: LogOutputChannel;
  readonly #contents: TreeContents;
  /** Ids of papers that were revealed and are still to be told as selected, in that order. */
  readonly #revealing = new Set<string>();
  readonly #view: TreeView<Row>;
  readonly #selection: TreeSelection<Row>;
  readonly #disposal = this.register(new CancellationTokenSource());

  constructor(
    library: LibraryService,
    readingLog: ReadingLog,
    order: ReadingOrder,
    filter: TreeFilter,
    visits: Visits,
    log: LogOutputChannel,
  ) {
    super();
    this.#library = library;
    this.#readingLog = readingLog;
    this.#filter = filter;
    this.#visits = visits;
    this.#log = log;
    const contents = this.register(new TreeContents({ library, readingLog, filter, visits, log }));
    this.#contents = contents;
    this.#view = this.register(
      window.createTreeView<Row>(papersViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController: new PaperDrag((ids, topic) => this.#moveTo(ids, topic)),
      }),
    );
    order.setFallback(
      new TreeReading({
        get model() {
          return contents.model;
        },
        paper: (id) => library.paper(id),
        later: (steps) => {
          void this.#inSlices(steps).then(() => {
            order.refresh();
          });
        },
      }),
    );
    this.register(window.registerFileDecorationProvider(new ReadDecorations()));
    this.register(
      contents.onDidChange((rows) => {
        this.#treeChanged.fire(rows && [...rows]);
        this.#showUnread();
        if (!rows) {
          this.#showMessage();
          order.refresh();
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
    this.#selection = this.register(
      new TreeSelection(this.#view, ([row, another]) => {
        if (row?.kind === 'paper' && !another) {
          order.select(row.paper.id);
          // Who picks a paper in the tree goes on in the tree.
          if (!this.#isRevealed(row.paper.id)) {
            order.readThrough(undefined);
          }
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

  /** The papers that it shows, in closed groups as well; undefined until it was seen. */
  get papers(): readonly Paper[] | undefined {
    return this.#contents.model?.papers;
  }

  /** What stands above the tree; empty when nothing does. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** What the icon of the view shows. */
  get badge(): ViewBadge | undefined {
    return this.#view.badge;
  }

  /** The selected rows. */
  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  /** The rows below one, or the outermost; a promise of them where there is much to arrange. */
  getChildren(row?: Row): Row[] | Promise<Row[]> {
    if (!this.#library.isStarted) {
      this.#load();
    }
    this.#selection.rowsComing();
    const { model } = this.#contents;
    const known = model ? model.children(row) : [];
    if (!model || known || (row && row.kind !== 'group')) {
      return [...(known ?? [])];
    }
    return this.#inSlices(model.open(row)).then((rows) => [...(rows ?? [])]);
  }

  getTreeItem(row: Row): TreeItem {
    return treeItem(row, this.#readingLog, this.#library.topics);
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  resolveTreeItem(item: TreeItem, row: Row): TreeItem {
    if (row.kind === 'paper') {
      item.tooltip = paperTooltip(row.paper, this.#readingLog.statusOf(row.paper));
    }
    return item;
  }

  /** Resolves when the tree shows everything that has changed so far. */
  settled(): Promise<void> {
    return this.#contents.settled();
  }

  /** Shows more papers of a list, where called with the row that stands at its end. */
  showMore(row: unknown): void {
    if (row instanceof MoreRow) {
      this.#contents.model?.showMore(row.parent);
      this.#treeChanged.fire(row.parent);
    }
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #moveTo(ids: readonly string[], topicId: string): Promise<void> {
    const papers = ids.flatMap((id) => this.#library.paper(id) ?? []);
    const moved = papers.filter((paper) => !standsIn(paper, topicId));
    const topic = this.#library.topics?.topics.find(({ id }) => id === topicId);
    if (topic && moved.length > 0) {
      await movePapers(this.#library.topicService.changes, moved, topic);
    }
  }

  #inSlices<T>(steps: Steps<T>): Promise<T | undefined> {
    return beforeAllElse(() => runInSlices(steps, this.#disposal.token, 'waitedFor'));
  }

  async #reveal(paperId: string): Promise<void> {
    const { model } = this.#contents;
    const paper = this.#library.paper(paperId);
    if (!model || !paper || !this.#view.visible || this.#isSelected(paperId)) {
      return;
    }
    const place = await this.#inSlices(model.find(paper));
    if (!place) {
      return;
    }
    if (!model.isShown(place)) {
      model.rowAt(place);
      this.#treeChanged.fire(place.list.parent);
    }
    const row = model.rowAt(place);
    try {
      if (row && model === this.#contents.model) {
        this.#revealing.delete(paperId);
        this.#revealing.add(paperId);
        await this.#view.reveal(row, { select: true, focus: false });
      }
    } catch (error) {
      // The tree was drawn again in between: the row is no longer part of it.
      this.#log.debug(`Cannot reveal ${paperId}: ${describeError(error)}`);
      this.#revealing.delete(paperId);
    }
  }

  /**
   * Whether a paper that is told as selected was revealed and not picked. That may be told before or
   * after the revealing is done, but in order; what was not told by then will not be.
   */
  #isRevealed(paperId: string): boolean {
    const isRevealed = this.#revealing.has(paperId);
    for (const earlier of this.#revealing) {
      this.#revealing.delete(earlier);
      if (earlier === paperId) {
        break;
      }
    }
    return isRevealed;
  }

  #isSelected(paperId: string): boolean {
    return this.#view.selection.some((row) => row.kind === 'paper' && row.paper.id === paperId);
  }

  /** The view's own progress bar runs for as long as dumps are being looked for. */
  #load(): void {
    void this.#visits.load();
    void withViewProgress(this.#library.start());
  }

  /** Unread papers that are new; in the first visit, in which none can be, all unread ones. */
  #showUnread(): void {
    const value = this.#contents.unread;
    const tooltip = this.#visits.hasBefore
      ? l10n.t('{0} new papers since the last visit', value)
      : l10n.t('{0} unread papers', value);
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }

  #showMessage(): void {
    const shown = this.#contents.model?.papers.length;
    this.#view.message = viewMessage(this.#filter, this.#library, shown ?? 0);
  }
}
