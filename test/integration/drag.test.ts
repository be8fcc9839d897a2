import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { PaperDrag } from '../../src/views/paperDrag';
import { before, describe, equal, matches, test } from './harness';
import { paperDigests } from './paperDigests';

describe('dragging papers out of the view', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  async function dragged(count: number): Promise<string> {
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
    new PaperDrag().handleDrag([...rows, ...rows], transfer);
    return (await transfer.get('text/plain')?.asString()) ?? '';
  }

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
});
