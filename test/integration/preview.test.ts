import * as vscode from 'vscode';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
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

  function titles(): string[] {
    return previewTabs().map(({ label }) => label);
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

  test('opens from the explorer on a dump that is not open yet, in the preview there is', async () => {
    const uri = fileUri('winter digest.txt');
    await vscode.commands.executeCommand('paperDigests.openPreview', uri);
    await eventually(() => {
      deepEqual(titles(), ['Preview winter digest.txt']);
    });
  });

  test('follows the active dump', async () => {
    for (const path of ['winter digest.txt', '2025/autumn.txt']) {
      await vscode.window.showTextDocument(fileUri(path), { viewColumn: vscode.ViewColumn.One });
      await eventually(() => {
        deepEqual(titles(), [`Preview ${path.replace('2025/', '')}`]);
      });
    }
  });

  test('a locked preview stays with its dump', async () => {
    await vscode.commands.executeCommand('paperDigests.openLockedPreviewToSide');
    await vscode.commands.executeCommand('paperDigests.openLockedPreviewToSide');
    await vscode.window.showTextDocument(fileUri('winter digest.txt'), {
      viewColumn: vscode.ViewColumn.One,
    });
    await eventually(() => {
      deepEqual(titles(), ['Preview winter digest.txt', '[Preview] autumn.txt']);
    });
  });

  test('locking is toggled for the preview in front', async () => {
    await vscode.commands.executeCommand('paperDigests.openPreview', fileUri('2025/autumn.txt'));
    await eventually(async () => {
      await vscode.commands.executeCommand('paperDigests.togglePreviewLocking');
      deepEqual(titles(), ['[Preview] autumn.txt', '[Preview] autumn.txt']);
    });
    await vscode.commands.executeCommand('paperDigests.showSource');
    await eventually(() => {
      ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('autumn.txt'));
    });
  });
});
