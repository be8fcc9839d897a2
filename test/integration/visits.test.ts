import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import {
  deleteFile,
  dumpOf,
  groupBy,
  labels,
  paperDigests,
  writeFile,
  rowsOf,
} from './paperDigests';

describe('papers that are new since the last visit', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await groupBy('state');
    await vscode.commands.executeCommand('paperDigests.markAllSeen');
  });

  after(async () => {
    await deleteFile('visit.txt');
    await vscode.commands.executeCommand('paperDigests.clearFilter');
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('groupBy', undefined, vscode.ConfigurationTarget.Global);
  });

  test('stand in a group of their own, and are counted on the icon', async () => {
    await writeFile('visit.txt', dumpOf(['Lanterns on the Quay', 'Ropes and Their Knots']));
    await eventually(() => {
      const row = rowsOf(api).find(
        (child) => api.papersView.getTreeItem(child).label === 'New since last visit',
      );
      ok(row);
      equal(row.papers().length, 2);
      equal(api.papersView.badge?.value, 2);
    });
  });

  test('can be shown alone', async () => {
    await groupBy();
    await api.filter.use({ isNew: true });
    await eventually(() => {
      equal(labels(api).join(), 'Lanterns on the Quay,Ropes and Their Knots');
      equal(api.papersView.message, 'New since last visit · 2 of 12');
    });
  });

  test('are none when all are marked as seen', async () => {
    await vscode.commands.executeCommand('paperDigests.markAllSeen');
    await eventually(() => {
      equal(labels(api).length, 0);
      equal(api.papersView.badge, undefined);
    });
  });
});
