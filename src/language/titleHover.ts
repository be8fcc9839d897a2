import type { HoverProvider, Position, TextDocument } from 'vscode';
import { Hover, MarkdownString, env, l10n } from 'vscode';
import type { Paper } from '../core';
import { titleAt } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { KnownAbout } from './hoverText';
import { hoverText } from './hoverText';
import { rangeIn } from './ranges';

/** On a title: what is known of the paper over all dumps, and where the reader stands with it. */
export class TitleHover implements HoverProvider {
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
    this.#documents = documents;
    this.#library = library;
    this.#papers = papers;
    this.#readingLog = readingLog;
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const entry = titleAt(this.#documents.parse(document).entries, document.offsetAt(position));
    if (!entry) {
      return undefined;
    }
    // A hover does not wait: what is not read yet shows the next time.
    void this.#library.start();
    const uri = document.uri.toString();
    const text = hoverText(entry, this.#known(uri, this.#papers.paperOf(entry)), {
      locale: env.language,
      translate: l10n.t,
    });
    const shown = new MarkdownString(text);
    shown.isTrusted = false;
    return new Hover(shown, rangeIn(document, entry.titleRange));
  }

  #known(uri: string, paper: Paper | undefined): KnownAbout | undefined {
    const labels = new Map(this.#library.topics?.topics.map(({ id, label }) => [id, label]));
    return (
      paper && {
        uri,
        paper,
        reading: this.#readingLog.statusOf(paper),
        topics: paper.topics.flatMap((id) => labels.get(id) ?? []),
      }
    );
  }
}
