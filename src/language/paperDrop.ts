import type {
  CancellationToken,
  DataTransfer,
  DocumentDropEditProvider,
  Position,
  TextDocument,
} from 'vscode';
import { DocumentDropEdit, DocumentDropOrPasteEditKind, l10n } from 'vscode';
import { citationOf, citeLanguageOf, type Paper } from '../core';
import type { Citations } from '../host/cite/citations';
import { draggedIdsType, draggedPapersType } from '../host/draggedPapers';

/**
 * Inserts papers that are dragged from the Papers view into a text: as Markdown, and where the text
 * cites by keys, as a citation. Whichever fits the language better comes first; VS Code offers the
 * other beside it.
 */
export class PaperDrop implements DocumentDropEditProvider {
  static readonly markdownKind = DocumentDropOrPasteEditKind.Text.append(
    'paperDigests',
    'markdown',
  );
  static readonly citationKind = DocumentDropOrPasteEditKind.Text.append(
    'paperDigests',
    'citation',
  );

  readonly #citations: Pick<Citations, 'keysIn'>;
  readonly #paper: (id: string) => Paper | undefined;

  /** @param paper gives the paper of an id */
  constructor(citations: Pick<Citations, 'keysIn'>, paper: (id: string) => Paper | undefined) {
    this.#citations = citations;
    this.#paper = paper;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    _position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit[]> {
    const markdown = (await transfer.get(draggedPapersType)?.asString()) ?? '';
    if (markdown === '') {
      return [];
    }
    const link = new DocumentDropEdit(
      markdown,
      l10n.t('Insert Papers as Markdown'),
      PaperDrop.markdownKind,
    );
    const ids = (await transfer.get(draggedIdsType)?.asString())?.split('\n') ?? [];
    const citation = await this.#citation(document, ids);
    if (token.isCancellationRequested) {
      return [];
    }
    const isMarkdown = citeLanguageOf(document.languageId, document.uri.path) === 'markdown';
    return isMarkdown ? [link, ...citation] : [...citation, link];
  }

  async #citation(document: TextDocument, ids: readonly string[]): Promise<DocumentDropEdit[]> {
    const language = citeLanguageOf(document.languageId, document.uri.path);
    const papers = ids.flatMap((id) => this.#paper(id) ?? []);
    if (!language || papers.length === 0) {
      return [];
    }
    const cited = await this.#citations.keysIn(document, language, papers);
    const text = citationOf(
      language,
      cited.map(({ key }) => key),
    );
    return [new DocumentDropEdit(text, l10n.t('Insert as Citation'), PaperDrop.citationKind)];
  }
}
