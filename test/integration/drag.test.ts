import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { PaperDrop } from '../../src/language/paperDrop';
import { PaperDrag } from '../../src/views/paperDrag';
import { before, describe, equal, matches, test } from './harness';
import { paperDigests } from './paperDigests';

/** What a drag of rows hands over. */
async function textOf(transfer: vscode.DataTransfer, type: string): Promise<string> {
  return (await transfer.get(type)?.asString()) ?? '';
}

describe('dragging papers out of the view', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  function drag(count: number): vscode.DataTransfer {
    const rows = api.library
      .papers()
      .slice(0, count)
      .map((paper) => ({
        kind: 'paper' as const,
        id: paper.id,
        paper,
        parent: undefined,
        papers: () => [paper],
      }));
    const transfer = new vscode.DataTransfer();
    new PaperDrag(() => Promise.resolve()).handleDrag([...rows, ...rows], transfer);
    return transfer;
  }

  const dragged = (count: number): Promise<string> => textOf(drag(count), 'text/plain');

  test('gives a paper as a Markdown link with its facts', async () => {
    matches(await dragged(1), /^\[?[^\n]+$/);
  });

  test('gives several as a list, each once', async () => {
    const lines = (await dragged(3)).split('\n');
    equal(lines.length, 3);
    for (const line of lines) {
      matches(line, /^- \S/);
    }
  });

  test('inserts the same where they are dropped into a text', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '' });
    const transfer = drag(2);
    const edit = await new PaperDrop().provideDocumentDropEdits(
      document,
      new vscode.Position(0, 0),
      transfer,
      new vscode.CancellationTokenSource().token,
    );
    equal(edit?.insertText, await textOf(transfer, 'text/plain'));
    const nothing = await new PaperDrop().provideDocumentDropEdits(
      document,
      new vscode.Position(0, 0),
      new vscode.DataTransfer(),
      new vscode.CancellationTokenSource().token,
    );
    equal(nothing, undefined);
  });
});
