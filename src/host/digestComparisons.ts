import type { Event, TextDocument, TextDocumentContentProvider } from 'vscode';
import {
  CancellationError,
  CancellationTokenSource,
  EventEmitter,
  Uri,
  commands,
  l10n,
  languages,
  workspace,
} from 'vscode';
import type { ComparedDump, ComparisonTexts, DigestComparison, Steps } from '../core';
import { compareDigestsInSteps, comparisonTextsInSteps } from '../core';
import { comparisonSummary } from '../shared/changesText';
import { DisposableOwner } from './disposables';
import type { DumpDocuments } from './dumpDocuments';
import { fileNameOf } from './fileName';
import type { LibraryService } from './library/libraryService';
import { runInSlices } from './slices';

/** Scheme of the documents that show two dumps side by side. */
export const comparisonScheme = 'paper-digests-compare';

/** Language of those documents: what is a title, and that lines wrap. */
const comparisonLanguage = 'paper-digest-comparison';

type Side = keyof ComparisonTexts;

/** The two dumps of a comparison. */
interface Pair {
  readonly before: Uri;
  readonly after: Uri;
}

/**
 * Dumps side by side in the editor's own diff editor: two documents that nobody can edit, and that
 * follow the dumps they are made of.
 */
export class DigestComparisons extends DisposableOwner implements TextDocumentContentProvider {
  readonly #changed = this.register(new EventEmitter<Uri>());
  readonly onDidChange: Event<Uri> = this.#changed.event;

  readonly #disposal = this.register(new CancellationTokenSource());
  readonly #library: Pick<LibraryService, 'start' | 'dump' | 'ledger' | 'onDidChange'>;
  readonly #documents: Pick<DumpDocuments, 'parse'>;
  #last: { readonly key: string; readonly texts: Promise<ComparisonTexts> } | undefined;

  constructor(
    library: Pick<LibraryService, 'start' | 'dump' | 'ledger' | 'onDidChange'>,
    documents: Pick<DumpDocuments, 'parse'>,
  ) {
    super();
    this.#library = library;
    this.#documents = documents;
    this.register(workspace.registerTextDocumentContentProvider(comparisonScheme, this));
    const refresh = (): void => {
      this.#last = undefined;
      workspace.textDocuments.filter(isComparison).forEach(({ uri }) => {
        this.#changed.fire(uri);
      });
    };
    this.register(library.onDidChange(refresh));
    // A digest outside of the library tells only this way that it is another.
    this.register(workspace.onDidSaveTextDocument(refresh));
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  /** Opens the diff editor on two dumps. Rejects when one of them cannot be read. */
  async show(before: Uri, after: Uri): Promise<void> {
    await this.#library.start();
    const pair = { before, after };
    this.#last = undefined;
    await this.#textsOf(pair);
    const uris = [sideUri(pair, 'before'), sideUri(pair, 'after')];
    for (const uri of uris) {
      const document = await workspace.openTextDocument(uri);
      await languages.setTextDocumentLanguage(document, comparisonLanguage);
    }
    await commands.executeCommand('vscode.diff', ...uris, titleOf(pair));
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const { side, ...pair } = partsOf(uri);
    try {
      return (await this.#textsOf(pair))[side];
    } catch {
      return l10n.t('One of the digests is not there any more.');
    }
  }

  /** Both texts at once: the editor asks for one after the other. */
  #textsOf(pair: Pair): Promise<ComparisonTexts> {
    const key = sideUri(pair, 'before').toString();
    if (this.#last?.key !== key) {
      this.#last = { key, texts: this.#compare(pair) };
    }
    return this.#last.texts;
  }

  async #compare({ before, after }: Pair): Promise<ComparisonTexts> {
    const { ledger } = this.#library;
    const known = await this.#run(ledger.compareInSteps(before.toString(), after.toString()));
    const comparison =
      known ??
      (await this.#run(
        compareDigestsInSteps(await this.#dumpOf(before), await this.#dumpOf(after)),
      ));
    return this.#run(summedUp(comparison));
  }

  /** Rejects when this is disposed of meanwhile. */
  async #run<T>(steps: Steps<T>): Promise<T> {
    const done = await runInSlices(wrapped(steps), this.#disposal.token);
    if (!done) {
      throw new CancellationError();
    }
    return done.result;
  }

  async #dumpOf(uri: Uri): Promise<ComparedDump> {
    const known = this.#library.dump(uri)?.dump;
    const dump = known ?? this.#documents.parse(await openDocument(uri));
    return { uri: uri.toString(), dump };
  }
}

/** Tells a result that is undefined from none. */
function* wrapped<T>(steps: Steps<T>): Steps<{ readonly result: T }> {
  return { result: yield* steps };
}

/** The texts of a comparison under a line that sums it up. */
function* summedUp(comparison: DigestComparison): Steps<ComparisonTexts> {
  const summary = comparisonSummary(comparison, l10n.t);
  const { before, after } = yield* comparisonTextsInSteps(comparison, ({ template, values }) =>
    l10n.t(template, ...values),
  );
  return { before: `${summary}\n\n${before}`, after: `${summary}\n\n${after}` };
}

function isComparison({ uri }: TextDocument): boolean {
  return uri.scheme === comparisonScheme;
}

/** Names one side; tells everything that its text is made of, so that nothing need be kept. */
function sideUri(pair: Pair, side: Side): Uri {
  const { before, after } = pair;
  const query = new URLSearchParams({ side, before: before.toString(), after: after.toString() });
  return Uri.from({
    scheme: comparisonScheme,
    path: `/${fileNameOf(pair[side])}`,
    query: query.toString(),
  });
}

function partsOf({ query }: Uri): Pair & { readonly side: Side } {
  const parts = new URLSearchParams(query);
  return {
    before: Uri.parse(parts.get('before') ?? ''),
    after: Uri.parse(parts.get('after') ?? ''),
    side: parts.get('side') === 'before' ? 'before' : 'after',
  };
}

/** Both names; with their folders where they are the same. */
function titleOf({ before, after }: Pair): string {
  const isTold = fileNameOf(before) !== fileNameOf(after);
  const [left, right] = [before, after].map((uri) =>
    isTold ? fileNameOf(uri) : workspace.asRelativePath(uri),
  );
  return `${left ?? ''} ↔ ${right ?? ''}`;
}

/** Rejects where there is nothing; an untitled document that was closed would else come up anew. */
async function openDocument(uri: Uri): Promise<TextDocument> {
  const key = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (!open && uri.scheme === 'untitled') {
    throw new Error(l10n.t('{0} is not open any more.', fileNameOf(uri)));
  }
  return open ?? workspace.openTextDocument(uri);
}
