import type {
  CancellationToken,
  DataTransfer,
  DocumentDropEditProvider,
  Position,
  TextDocument,
} from 'vscode';
import { DocumentDropEdit, DocumentDropOrPasteEditKind, l10n } from 'vscode';
import { draggedPapersType } from '../host/draggedPapers';

/** Inserts papers that are dragged from the Papers view into a text, as Markdown. */
export class PaperDrop implements DocumentDropEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Text.append('paperDigests');

  async provideDocumentDropEdits(
    _document: TextDocument,
    _position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const text = await transfer.get(draggedPapersType)?.asString();
    return text === undefined || text === '' || token.isCancellationRequested
      ? undefined
      : new DocumentDropEdit(text, l10n.t('Insert Papers as Markdown'), PaperDrop.kind);
  }
}
