import type { Event, LogOutputChannel, TextDocument, TextDocumentContentProvider } from 'vscode';
import {
  CancellationTokenSource,
  EventEmitter,
  Uri,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { describeError } from '../describeError';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import type { ReadingLog } from '../readingLog/readingLog';
import { runInSlices } from '../slices';
import type { PaperSearch } from './paperSearch';
import { resultsText, type ResultsText } from './resultsText';

/** Scheme of the documents that list what a search finds. */
export const resultsScheme = 'paper-digests-search';

/** Language of those documents. */
export const resultsLanguage = 'paper-digest-results';

/** Most papers that are listed. */
const mostPapers = 1000;
/** Milliseconds after a change in which more changes are waited for. */
const changePause = 300;

const empty: ResultsText = { text: '', titles: [], places: [], matches: [] };

/** What documents of results need of the library. */
type Library = Pick<LibraryService, 'start' | 'titleLine' | 'onDidChange' | 'index'>;

/**
 * Lists of what searches find, as documents that nobody can edit and that follow the library and the
 * reading log. The query stands in the address, so that a list comes back when VS Code is started again.
 */
export class SearchResults extends DisposableOwner implements TextDocumentContentProvider {
  readonly #changed = this.register(new EventEmitter<Uri>());
  readonly onDidChange: Event<Uri> = this.#changed.event;

  readonly #library: Library;
  readonly #search: Pick<PaperSearch, 'find'>;
  readonly #log: LogOutputChannel;
  readonly #disposal = this.register(new CancellationTokenSource());
  readonly #results = new Map<string, ResultsText>();
  /** Queries that are tried out in place of those in addresses. */
  readonly #tried = new Map<string, string>();
  readonly #refreshing = this.register(
    new Delayed(() => {
      workspace.textDocuments.filter(isResults).forEach(({ uri }) => {
        this.#changed.fire(uri);
      });
    }),
  );

  constructor(
    library: Library,
    readingLog: Pick<ReadingLog, 'onDidChange'>,
    search: Pick<PaperSearch, 'find'>,
    log: LogOutputChannel,
  ) {
    super();
    this.#library = library;
    this.#search = search;
    this.#log = log;
    this.register(workspace.registerTextDocumentContentProvider(resultsScheme, this));
    const refreshSoon = (): void => {
      this.#refreshing.afterQuiet(changePause);
    };
    this.register(library.onDidChange(refreshSoon));
    this.register(readingLog.onDidChange(refreshSoon));
    this.register(library.index.onDidChangeStatus(refreshSoon));
    this.register(
      workspace.onDidCloseTextDocument((document) => {
        this.#forgetIfClosed(document);
      }),
    );
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  /** A document whose language is set is closed and opened again. */
  #forgetIfClosed(closed: TextDocument): void {
    const key = closed.uri.toString();
    setTimeout(() => {
      if (!workspace.textDocuments.some(({ uri }) => uri.toString() === key)) {
        this.#results.delete(key);
      }
    }, changePause);
  }

  /** What stands where in a document; nothing before its text is made. */
  results(uri: Uri): ResultsText {
    return this.#results.get(uri.toString()) ?? empty;
  }

  /** The query whose results a document lists. */
  queryOf({ query }: Uri): string {
    return new URLSearchParams(query).get('query') ?? '';
  }

  /** Opens the list of what a query finds. */
  async open(query: string): Promise<Uri> {
    const uri = addressOf(query);
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, resultsLanguage);
    await window.showTextDocument(document, { preview: false });
    return uri;
  }

  /** Lists in a document what another query finds, until it is told that it is no more tried. */
  try(uri: Uri, query: string | undefined): void {
    if (query === undefined) {
      this.#tried.delete(uri.toString());
    } else {
      this.#tried.set(uri.toString(), query);
    }
    this.#changed.fire(uri);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const query = this.#tried.get(uri.toString()) ?? this.queryOf(uri);
    const { token } = this.#disposal;
    try {
      await this.#library.start();
      const found =
        query.trim() === '' ? [] : await this.#search.find(query, mostPapers + 1, token);
      const shown = found.slice(0, mostPapers);
      const results = await runInSlices(
        resultsText(query, shown, found.length > shown.length, (dump, entry) =>
          this.#library.titleLine(dump, entry),
        ),
        token,
      );
      this.#results.set(uri.toString(), results ?? empty);
      return results?.text ?? '';
    } catch (error) {
      this.#log.error('Find in Abstracts: the search failed.', describeError(error));
      return l10n.t('The search failed. The log of Paper Digests tells why.');
    }
  }
}

function isResults({ uri }: TextDocument): boolean {
  return uri.scheme === resultsScheme;
}

/** The name of the tab is the query as far as names go. */
function addressOf(query: string): Uri {
  const name = query.replace(/[/\\]/g, ' ').trim();
  return Uri.from({
    scheme: resultsScheme,
    path: `/${l10n.t('Search: {0}', name === '' ? '…' : name)}`,
    query: new URLSearchParams({ query }).toString(),
  });
}
