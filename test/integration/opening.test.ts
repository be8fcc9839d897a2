import * as vscode from 'vscode';
import type { Paper } from '../../src/core';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import { papersBelow, paperDigests, paperTitled } from './paperDigests';

describe('opening', () => {
  let api: PaperDigests;
  let paper: Paper;

  before(async () => {
    api = await paperDigests();
    paper = await paperTitled(api, 'Canal Locks');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function abstractTabs(): vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview &&
          input.viewType.endsWith('paperDigests.abstract'),
      );
  }

  async function tabLabels(expected: readonly RegExp[]): Promise<void> {
    await eventually(() => {
      const labels = abstractTabs().map(({ label }) => label);
      equal(labels.length, expected.length, `tabs: ${labels.join(' | ')}`);
      labels.forEach((label, index) => {
        matches(label, expected[index] ?? /^$/);
      });
    });
  }

  test('a paper opens in a tab that bears its title', async () => {
    await vscode.commands.executeCommand('paperDigests.openPaper', paper.id);
    await tabLabels([/^Learning to Schedule/]);
  });

  test('the next paper takes its place', async () => {
    const other = await paperTitled(api, 'Moss Maps');
    await vscode.commands.executeCommand('paperDigests.openPaper', other.id);
    await tabLabels([/^Moss Maps/]);
  });

  test('next and previous follow the order of the tree', async () => {
    const [first, second] = papersBelow(api).map(({ id }) => id);
    ok(first !== undefined && second !== undefined);
    await vscode.commands.executeCommand('paperDigests.openPaper', first);
    await vscode.commands.executeCommand('paperDigests.nextPaper');
    await eventually(() => {
      equal(abstractTabs()[0]?.label.slice(0, 12), api.library.paper(second)?.title.slice(0, 12));
    });
    await vscode.commands.executeCommand('paperDigests.previousPaper');
    await eventually(() => {
      equal(abstractTabs()[0]?.label.slice(0, 12), api.library.paper(first)?.title.slice(0, 12));
    });
  });

  test('to the side it opens in a column of its own', async () => {
    await vscode.commands.executeCommand('paperDigests.openPaperToSide', paper.id);
    await eventually(() => {
      equal(abstractTabs().length, 2);
    });
    equal(vscode.window.tabGroups.all.length, 2);
  });

  test('the source line of a paper is shown in its dump', async () => {
    const once = api.library.papers().find(({ occurrences }) => occurrences.length === 1);
    ok(once);
    await vscode.commands.executeCommand('paperDigests.openSource', once.id);
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      ok(editor);
      const { line } = editor.selection.active;
      equal(
        line,
        api.library.titleLine(once.occurrences[0]?.uri ?? '', once.occurrences[0]?.entry ?? 0),
      );
      ok(line > 0);
    });
  });

  test('an id that no paper has opens nothing and throws nothing', async () => {
    const before = abstractTabs().length;
    await vscode.commands.executeCommand('paperDigests.openPaper', 'title:nothing');
    equal(abstractTabs().length, before);
  });
});
