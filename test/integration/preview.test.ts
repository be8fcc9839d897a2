import * as vscode from 'vscode';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { fileUri, paperDigests } from './paperDigests';

describe('preview', () => {
  before(async () => {
    await paperDigests();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function previewTabs(): vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview &&
          input.viewType.endsWith('paperDigests.preview'),
      );
  }

  test('opens to the side of the dump and leaves the focus there', async () => {
    await vscode.window.showTextDocument(fileUri('2025/autumn.txt'));
    await vscode.commands.executeCommand('paperDigests.openPreviewToSide');
    await eventually(() => {
      const [tab] = previewTabs();
      ok(tab);
      equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    });
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('autumn.txt'));
  });

  test('opens from the explorer on a dump that is not open yet', async () => {
    const uri = fileUri('winter digest.txt');
    await vscode.commands.executeCommand('paperDigests.openPreview', uri);
    await eventually(() => {
      equal(previewTabs().length, 2);
    });
  });

  test('one dump has one preview', async () => {
    await vscode.commands.executeCommand('paperDigests.openPreview', fileUri('winter digest.txt'));
    equal(previewTabs().length, 2);
  });
});
