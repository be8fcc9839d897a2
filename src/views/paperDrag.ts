import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import { DataTransferItem } from 'vscode';
import { toMarkdown } from '../core';
import type { Row } from './papersModel';

const plainText = 'text/plain';

/** Lets papers be dragged out of the tree: dropped into a text they become Markdown links, several a list. */
export class PaperDrag implements TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [plainText];
  readonly dropMimeTypes = [];

  handleDrag(rows: readonly Row[], transfer: DataTransfer): void {
    const papers = new Set(rows.flatMap((row) => row.papers()));
    const mark = papers.size > 1 ? '- ' : '';
    const text = Array.from(papers, (paper) => mark + toMarkdown(paper)).join('\n');
    transfer.set(plainText, new DataTransferItem(text));
  }
}
