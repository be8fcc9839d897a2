import type { TextDocument } from 'vscode';
import { CancellationTokenSource } from 'vscode';
import type { CitationFormatId, CiteLanguage, Paper } from '../../core';
import { exportPapers } from '../../core';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import { digestFolders } from '../settings';
import { markdownCitation } from './citationSettings';
import { runInSlices } from '../slices';
import { Bibliographies } from './bibliographies';
import { PaperKeys } from './paperKeys';

/** Cites papers: their keys, the bibliographies of documents, and what is written of them. */
export class Citations extends DisposableOwner {
  readonly keys: PaperKeys;
  readonly bibliographies = this.register(new Bibliographies());
  readonly #library: LibraryService;
  readonly #disposal = this.register(new CancellationTokenSource());

  constructor(library: LibraryService) {
    super();
    this.#library = library;
    this.keys = this.register(new PaperKeys(library));
  }

  /**
   * Whether there are papers to suggest. Folders that nobody has asked to look through are not
   * looked through because somebody writes a text: the library starts where digest folders are set.
   */
  wake(): boolean {
    if (!this.#library.isStarted && digestFolders().length > 0) {
      void this.#library.start();
    }
    return this.#library.papers().length > 0;
  }

  /** The paper that a document cites by a key: as its bibliographies have it, else by our own keys. */
  async paperOf(
    document: TextDocument,
    language: CiteLanguage,
    key: string,
  ): Promise<Paper | undefined> {
    for (const { byKey } of await this.bibliographies.of(document, language)) {
      const paper = byKey
        .get(key)
        ?.ids.map((id) => this.#library.paper(id))
        .find((each) => each !== undefined);
      if (paper) {
        return paper;
      }
    }
    const id = (await this.keys.current()).idOf(key);
    return id === undefined ? undefined : this.#library.paper(id);
  }

  /** The key by which a document cites a paper: of its entry where there is one, else our own. */
  async keyIn(document: TextDocument, language: CiteLanguage, paper: Paper): Promise<CitedKey> {
    const [cited] = await this.keysIn(document, language, [paper]);
    return cited ?? { key: (await this.keys.current()).keyOf(paper), isListed: false };
  }

  /** The same of several papers, in their order. */
  async keysIn(
    document: TextDocument,
    language: CiteLanguage,
    papers: readonly Paper[],
  ): Promise<readonly CitedKey[]> {
    const bibliographies = await this.bibliographies.of(document, language);
    const keys = await this.keys.current();
    return papers.map((paper) => {
      const ids = [paper.id, ...paper.aliases];
      const listed = bibliographies
        .flatMap(({ byId }) => ids.map((id) => byId.get(id)))
        .find((entry) => entry !== undefined);
      return { key: listed?.key ?? keys.keyOf(paper), isListed: listed !== undefined };
    });
  }

  /** Papers in a format, with the keys that they have in the library; undefined at the very end. */
  async written(papers: readonly Paper[], format: CitationFormatId): Promise<string | undefined> {
    const keys = await this.keys.current();
    const labels = new Map(this.#library.topics?.topics.map(({ id, label }) => [id, label]));
    const steps = exportPapers(papers, format, {
      keyOf: (paper) => keys.keyOf(paper),
      topicsOf: ({ topics }) => topics.flatMap((id) => labels.get(id) ?? []),
      markdown: markdownCitation(),
    });
    return runInSlices(steps, this.#disposal.token);
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }
}

/** The key of a paper in a document. */
export interface CitedKey {
  readonly key: string;
  /** Whether a bibliography that the document names has it. */
  readonly isListed: boolean;
}
