import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import { DataTransferItem } from 'vscode';
import { toMarkdown } from '../core';
import { draggedPapersType } from '../host/draggedPapers';
import type { Row } from './rows';

const plainText = 'text/plain';

/** Lets papers be dragged out of the tree: dropped into a text they become Markdown links, several a list. */
export class PaperDrag implements TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [plainText, draggedPapersType];
  readonly dropMimeTypes = [];

  handleDrag(rows: readonly Row[], transfer: DataTransfer): void {
    const papers = new Set(rows.flatMap((row) => row.papers()));
    const mark = papers.size > 1 ? '- ' : '';
    const text = Array.from(papers, (paper) => mark + toMarkdown(paper)).join('\n');
    for (const type of this.dragMimeTypes) {
      transfer.set(type, new DataTransferItem(text));
    }
  }
}
