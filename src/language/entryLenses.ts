import type { CancellationToken, CodeLensProvider, Command, Position, TextDocument } from 'vscode';
import { CodeLens, EventEmitter, Range, l10n, workspace } from 'vscode';
import type { Entry, Paper } from '../core';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { affects, showsCodeLens } from '../host/settings';
import { occurrencePlace } from './occurrencePlaces';
import { paperSpread } from './paperSpread';

type LensKind = 'read' | 'star' | 'open' | 'spread';

const always: readonly LensKind[] = ['read', 'star', 'open'];

/** A lens above a title; what it says is worked out when it comes into view. */
class EntryLens extends CodeLens {
  readonly document: TextDocument;
  readonly entry: Entry;
  readonly kind: LensKind;

  constructor(document: TextDocument, entry: Entry, kind: LensKind) {
    const start = document.positionAt(entry.titleRange.start);
    super(new Range(start, start));
    this.document = document;
    this.entry = entry;
    this.kind = kind;
  }
}

/** Above each title of a dump: its reading state, its star, a way to open it, and where else it is. */
export class EntryLenses extends DisposableOwner implements CodeLensProvider {
  readonly #changed = this.register(new EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #documents: DumpDocuments;
  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #papers: EntryPapers;

  constructor(
    documents: DumpDocuments,
    library: LibraryService,
    readingLog: ReadingLog,
    papers: EntryPapers,
  ) {
    super();
    this.#documents = documents;
    this.#library = library;
    this.#papers = papers;
    this.#readingLog = readingLog;
    const fire = (): void => {
      this.#changed.fire();
    };
    this.register(library.onDidChange(fire));
    this.register(readingLog.onDidChange(fire));
    this.register(documents.onDidReread(fire));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'codeLens')) {
          fire();
        }
      }),
    );
  }

  /**
   * Lenses for every title, whether its paper is known already or not, so that lines stay where they
   * are while the library loads.
   */
  provideCodeLenses(document: TextDocument): CodeLens[] {
    if (!showsCodeLens(document) || !this.#library.covers(document.uri)) {
      return [];
    }
    const { entries } = this.#documents.parse(document);
    const uri = document.uri.toString();
    return entries.flatMap((entry) => {
      const paper = this.#papers.paperOf(entry);
      const isElsewhere = paper?.occurrences.some((other) => other.uri !== uri) ?? false;
      const kinds: readonly LensKind[] = isElsewhere ? [...always, 'spread'] : always;
      return kinds.map((kind) => new EntryLens(document, entry, kind));
    });
  }

  resolveCodeLens(lens: CodeLens, token: CancellationToken): CodeLens {
    if (lens instanceof EntryLens && !token.isCancellationRequested) {
      lens.command = this.#command(lens);
    }
    return lens;
  }

  #command({ document, entry, kind, range }: EntryLens): Command {
    const [id = '', ...aliases] = this.#papers.idsOf(entry);
    const paper = this.#papers.paperOf(entry);
    const names = paper ?? { id, aliases };
    const status = this.#readingLog.statusOf(names);
    switch (kind) {
      case 'read':
        return status.read
          ? command(
              'markUnread',
              names.id,
              l10n.t('$(circle-outline) Read'),
              l10n.t('Mark as Unread'),
            )
          : command(
              'markRead',
              names.id,
              l10n.t('$(circle-filled) Unread'),
              l10n.t('Mark as Read'),
            );
      case 'star':
        return status.starred
          ? command('unstar', names.id, l10n.t('$(star-full) Starred'), l10n.t('Remove Star'))
          : command('star', names.id, l10n.t('$(star-empty) Star'), l10n.t('Star'));
      case 'open':
        return command('openPaper', names.id, l10n.t('Open'), l10n.t('Open Abstract'));
      case 'spread':
        return this.#spread(document, range.start, paper);
    }
  }

  #spread({ uri }: TextDocument, position: Position, paper: Paper | undefined): Command {
    const spread = paper && paperSpread(paper, uri.toString(), l10n.t);
    if (!paper || !spread) {
      return { command: '', title: '' };
    }
    const places = spread.others.map((other) =>
      occurrencePlace(paper, other, this.#library, this.#documents),
    );
    return {
      command: 'editor.action.showReferences',
      title: spread.text,
      tooltip: l10n.t('Show the other digests that hold this paper'),
      arguments: [uri, position, places],
    };
  }
}

function command(name: string, paper: string, title: string, tooltip: string): Command {
  return { command: `paperDigests.${name}`, title, tooltip, arguments: [paper] };
}
