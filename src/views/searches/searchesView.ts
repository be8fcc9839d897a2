import type { TreeDataProvider, TreeItem } from 'vscode';
import { EventEmitter, l10n, window } from 'vscode';
import { DisposableOwner } from '../../host/disposables';
import type { LibraryService } from '../../host/library/libraryService';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingList, ReadingOrder } from '../../host/readingOrder';
import type { SmartFolders } from '../../host/smartFolders/smartFolders';
import { paperItem } from '../paperItem';
import { paperTooltip } from '../paperTooltip';
import { TreeSelection } from '../treeSelection';
import { searchItem } from './searchItem';
import { paperRows, searchRow, type FolderRow, type SearchRow } from './searchRow';

/** Id of the view, as the manifest has it. */
const searchesViewId = 'paperDigests.searches';

/** The saved searches, with the papers that they find below them. */
export class SearchesView extends DisposableOwner implements TreeDataProvider<FolderRow> {
  readonly #treeChanged = this.register(new EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#treeChanged.event;

  readonly #folders: SmartFolders;
  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #selection: TreeSelection<FolderRow>;

  constructor(
    folders: SmartFolders,
    library: LibraryService,
    readingLog: ReadingLog,
    order: ReadingOrder,
  ) {
    super();
    this.#folders = folders;
    this.#library = library;
    this.#readingLog = readingLog;
    this.#order = order;
    this.register(
      folders.onDidChange(() => {
        this.#treeChanged.fire(undefined);
      }),
    );
    const view = this.register(
      window.createTreeView<FolderRow>(searchesViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.#selection = this.register(
      new TreeSelection(view, (selection) => {
        this.#follow(selection);
      }),
    );
  }

  getChildren(row?: FolderRow): FolderRow[] {
    if (!row) {
      void this.#library.start();
      return this.#folders.folders.map(searchRow);
    }
    this.#selection.rowsComing();
    return row.kind === 'search' ? paperRows(row) : [];
  }

  getTreeItem(row: FolderRow): TreeItem {
    return row.kind === 'search'
      ? searchItem(row)
      : paperItem(row, this.#readingLog.statusOf(row.paper), false);
  }

  resolveTreeItem(item: TreeItem, row: FolderRow): TreeItem {
    if (row.kind === 'paper') {
      item.tooltip = paperTooltip(row.paper, this.#readingLog.statusOf(row.paper));
    }
    return item;
  }

  getParent(row: FolderRow): FolderRow | undefined {
    return row.kind === 'paper' ? row.above : undefined;
  }

  /** Reads through the search below which one paper is selected. */
  #follow([row, another]: readonly FolderRow[]): void {
    if (row?.kind === 'paper' && !another) {
      this.#order.readThrough(this.#listOf(row.above));
      this.#order.select(row.paper.id);
    }
  }

  /** Next and previous go through the papers of a search, as it finds them when they are asked for. */
  #listOf({ search }: SearchRow): ReadingList {
    const ids = (): readonly string[] =>
      this.#folders.folders
        .find((folder) => folder.search.name === search.name)
        ?.papers?.map(({ id }) => id) ?? [];
    return {
      neighbour: (id, delta) => {
        const all = ids();
        const index = all.indexOf(id);
        return index < 0 ? undefined : all[index + delta];
      },
      position: (id) => {
        const all = ids();
        const index = all.indexOf(id);
        const path = [l10n.t('Search: {0}', search.name)];
        return index < 0 ? undefined : { path, index, count: all.length };
      },
    };
  }
}
