import type { LogOutputChannel, TextDocument, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { CancellationTokenSource, EventEmitter, l10n, window, workspace } from 'vscode';
import { escapeMarkdown } from '../core';
import { describeError } from '../host/describeError';
import { Delayed } from '../host/delayed';
import { DisposableOwner } from '../host/disposables';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { PaperSearch } from '../host/search/paperSearch';
import { isText, matchesFor, type PaperMatch } from '../host/subject/paperMatches';
import { reasonsText } from '../shared/reasonsText';
import { paperItem } from './paperItem';
import { paperTooltip } from './paperTooltip';
import { paperRow, type PaperRow } from './rows';

/** Milliseconds without a change after which the papers of a text are found again. */
const typingPause = 800;

/** A paper in the view, with the words that it shares with the file. */
interface MatchRow extends PaperRow {
  readonly shared: string;
}

/** The papers that fit the file in the active editor; works while it is seen, and not otherwise. */
export class FileView extends DisposableOwner implements TreeDataProvider<MatchRow> {
  static readonly id = 'paperDigests.thisFile';

  readonly #treeChanged = this.register(new EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#treeChanged.event;

  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #search: PaperSearch;
  readonly #log: LogOutputChannel;
  readonly #view: TreeView<MatchRow>;
  #rows: readonly MatchRow[] = [];
  /** The text that the rows are for, as it was. */
  #shown: { readonly document: TextDocument; readonly version: number } | undefined;
  readonly #findingSoon = this.register(
    new Delayed(() => {
      this.#find().catch((error: unknown) => {
        this.#log.error('This File: cannot find papers.', describeError(error));
      });
    }),
  );
  #finding = new CancellationTokenSource();

  constructor(
    library: LibraryService,
    readingLog: ReadingLog,
    search: PaperSearch,
    log: LogOutputChannel,
  ) {
    super();
    this.#library = library;
    this.#readingLog = readingLog;
    this.#search = search;
    this.#log = log;
    this.#view = this.register(
      window.createTreeView<MatchRow>(FileView.id, { treeDataProvider: this, canSelectMany: true }),
    );
    this.register(
      this.#view.onDidChangeVisibility(() => {
        this.#findSoon(0);
      }),
    );
    this.register(
      window.onDidChangeActiveTextEditor(() => {
        this.#findSoon(0);
      }),
    );
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) {
          this.#findSoon(typingPause);
        }
      }),
    );
    this.register(
      library.onDidChange(() => {
        this.#shown = undefined;
        this.#findSoon(typingPause);
      }),
    );
    this.register(
      readingLog.onDidChange(() => {
        this.#treeChanged.fire(undefined);
      }),
    );
  }

  getChildren(row?: MatchRow): MatchRow[] {
    return row ? [] : [...this.#rows];
  }

  getTreeItem(row: MatchRow): TreeItem {
    const isFiled = this.#library.topics?.isFiled(row.paper) ?? false;
    const item = paperItem(row, this.#readingLog.statusOf(row.paper), isFiled);
    item.description = row.shared;
    const { label = '' } = item.accessibilityInformation ?? {};
    item.accessibilityInformation = { label: [label, row.shared].join(', ') };
    return item;
  }

  resolveTreeItem(item: TreeItem, row: MatchRow): TreeItem {
    const tooltip = paperTooltip(row.paper, this.#readingLog.statusOf(row.paper));
    const shared = l10n.t('Shared with the file: {0}', row.shared);
    item.tooltip = tooltip.appendMarkdown(`\n\n*${escapeMarkdown(shared)}*`);
    return item;
  }

  override dispose(): void {
    this.#finding.cancel();
    this.#finding.dispose();
    super.dispose();
  }

  #findSoon(delay: number): void {
    this.#findingSoon.cancel();
    this.#finding.cancel();
    if (this.#view.visible) {
      this.#findingSoon.within(delay);
    }
  }

  async #find(): Promise<void> {
    // The focus of a view or a panel leaves no active text: what was shown stays.
    const document = window.activeTextEditor?.document;
    if (!document || !isText(document)) {
      this.#tell(this.#shown?.document);
      return;
    }
    const { version } = document;
    if (this.#shown?.document === document && this.#shown.version === version) {
      return;
    }
    this.#finding.dispose();
    this.#finding = new CancellationTokenSource();
    const matches = await matchesFor(document, this.#search, this.#finding.token);
    if (matches) {
      this.#shown = { document, version };
      this.#rows = matches.map(rowOf);
      this.#treeChanged.fire(undefined);
      this.#tell(document);
    }
  }

  #tell(document: TextDocument | undefined): void {
    this.#view.description = document ? fileNameOf(document.uri) : '';
    this.#view.message = !document
      ? l10n.t('Open a file to see the papers that fit it.')
      : this.#rows.length === 0
        ? l10n.t('No paper shares enough words with this file.')
        : '';
  }
}

function rowOf({ paper, reasons }: PaperMatch): MatchRow {
  return { ...paperRow(paper, undefined), shared: reasonsText(reasons, l10n.t) };
}
