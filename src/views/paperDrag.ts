import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import { DataTransferItem } from 'vscode';
import { toMarkdown, type Paper } from '../core';
import { draggedIdsType, draggedPapersType } from '../host/draggedPapers';
import type { Row } from './rows';

const plainText = 'text/plain';

/** MIME type of the addresses of what is dragged, which VS Code fills in unasked. */
const addresses = 'text/uri-list';

/** Takes papers that are dropped onto a topic. */
export type DropPapers = (ids: readonly string[], topic: string) => Promise<void>;

/**
 * Lets papers be dragged out of the tree, where they become Markdown links in the text that they are
 * dropped into, several a list; and onto a topic in the tree, where they stand from then on.
 */
export class PaperDrag implements TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [plainText, addresses, draggedPapersType, draggedIdsType];
  readonly dropMimeTypes = [draggedIdsType];
  readonly #drop: DropPapers;

  constructor(drop: DropPapers) {
    this.#drop = drop;
  }

  handleDrag(rows: readonly Row[], transfer: DataTransfer): void {
    const papers = [...new Set(rows.flatMap((row) => row.papers()))];
    const mark = papers.length > 1 ? '- ' : '';
    const text = papers.map((paper) => mark + toMarkdown(paper)).join('\n');
    transfer.set(plainText, new DataTransferItem(text));
    // Those of rows mean nothing elsewhere, and VS Code would insert them before all else: in place of
    // them a list that holds only a comment.
    transfer.set(addresses, new DataTransferItem('#'));
    transfer.set(draggedPapersType, new DataTransferItem(text));
    transfer.set(draggedIdsType, new DataTransferItem(papers.map(({ id }) => id).join('\n')));
  }

  async handleDrop(target: Row | undefined, transfer: DataTransfer): Promise<void> {
    const topic = topicAround(target);
    const ids = (await transfer.get(draggedIdsType)?.asString())?.split('\n') ?? [];
    if (topic !== undefined && ids.length > 0) {
      await this.#drop(ids, topic);
    }
  }
}

/** Whether a paper stands first in a topic, or in a part of one, so that it need not be moved there. */
export function standsIn({ topics: [first], subtopics }: Paper, topic: string): boolean {
  return first === topic || (subtopics?.[0] === topic && first !== undefined);
}

/** The topic, or the part of one, whose group a row is or stands in; Other is none. */
function topicAround(target: Row | undefined): string | undefined {
  for (let row = target; row; row = row.parent) {
    if (row.kind === 'group' && row.group.value.key === 'topic') {
      return row.group.value.topic ?? row.group.value.within;
    }
  }
  return undefined;
}
