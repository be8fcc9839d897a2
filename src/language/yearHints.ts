import type { CancellationToken, InlayHintsProvider, Range, TextDocument } from 'vscode';
import { EventEmitter, InlayHint, l10n, workspace } from 'vscode';
import type { ResolvedDate } from '../core';
import { visibleText } from '../core';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import { affects, showsInlayHints } from '../host/settings';
import { isUncertain } from '../shared/dateText';
import { entryFacts } from '../shared/entryFacts';

/** Beside each date that leaves its year out: the year, with the reason for it on hover. */
export class YearHints extends DisposableOwner implements InlayHintsProvider {
  readonly #changed = this.register(new EventEmitter<void>());
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;
  readonly #papers: EntryPapers;

  constructor(documents: DumpDocuments, library: LibraryService, papers: EntryPapers) {
    super();
    this.#documents = documents;
    this.#library = library;
    this.#papers = papers;
    const fire = (): void => {
      this.#changed.fire();
    };
    this.register(library.onDidChange(fire));
    this.register(documents.onDidReread(fire));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'inlayHints')) {
          fire();
        }
      }),
    );
  }

  provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): InlayHint[] {
    if (!showsInlayHints(document)) {
      return [];
    }
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const dump = this.#documents.parse(document);
    const hints: InlayHint[] = [];
    const add = (offset: number, date: ResolvedDate | undefined): void => {
      if (offset >= from && offset <= to && date?.year !== undefined) {
        hints.push(yearHint(document, offset, date, date.year));
      }
    };
    if (dump.listedRange && dump.listed?.year === undefined) {
      add(dump.listedRange.end, this.#library.dump(document.uri)?.listed);
    }
    for (const entry of dump.entries) {
      const { published, parts } = entry;
      if (token.isCancellationRequested) {
        break;
      }
      if (
        parts.published &&
        published?.year === undefined &&
        entry.end >= from &&
        entry.start <= to
      ) {
        add(parts.published.end, entryFacts(entry, this.#papers.paperOf(entry)).published);
      }
    }
    return hints;
  }
}

function yearHint(
  document: TextDocument,
  offset: number,
  date: ResolvedDate,
  year: number,
): InlayHint {
  const { template, values } = date.reason;
  const hint = new InlayHint(
    document.positionAt(offset),
    isUncertain(date) ? `, ${year}?` : `, ${year}`,
  );
  hint.tooltip = visibleText(l10n.t(template, ...values));
  return hint;
}
