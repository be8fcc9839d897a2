import * as vscode from 'vscode';
import type { Paper } from '../../src/core';
import type { PaperDigests } from '../../src/extension';
import type { CitedKey } from '../../src/host/cite/citations';
import { PaperDrop } from '../../src/language/paperDrop';
import { PaperDrag } from '../../src/views/paperDrag';
import { openText } from './digestTexts';
import { before, deepEqual, describe, equal, matches, test } from './harness';
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

  async function dropped(
    content: string,
    transfer: vscode.DataTransfer,
    language = 'plaintext',
  ): Promise<string[]> {
    const keysIn = (_: unknown, __: unknown, papers: readonly Paper[]): Promise<CitedKey[]> =>
      Promise.resolve(papers.map(({ title }) => ({ key: title.slice(0, 3), isListed: false })));
    const drop = new PaperDrop({ keysIn }, (id) => api.library.paper(id));
    const edits = await drop.provideDocumentDropEdits(
      await openText(content, language),
      new vscode.Position(0, 0),
      transfer,
      new vscode.CancellationTokenSource().token,
    );
    return edits.map(({ insertText }) =>
      typeof insertText === 'string' ? insertText : insertText.value,
    );
  }

  test('inserts the same where they are dropped into a text', async () => {
    const transfer = drag(2);
    deepEqual(await dropped('', transfer), [await textOf(transfer, 'text/plain')]);
    deepEqual(await dropped('', new vscode.DataTransfer()), []);
  });

  test('offers a citation beside it where the text cites by keys', async () => {
    const transfer = drag(2);
    const list = await textOf(transfer, 'text/plain');
    const [one = '', two = ''] = api.library.papers().map(({ title }) => title.slice(0, 3));
    deepEqual(await dropped('', transfer, 'latex'), [`\\cite{${one},${two}}`, list]);
    deepEqual(await dropped('', transfer, 'markdown'), [list, `[@${one}; @${two}]`]);
  });
});
