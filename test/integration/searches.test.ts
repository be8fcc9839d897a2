import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { paperDigests } from './paperDigests';

describe('saved searches', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await save({ Locks: 'canal locks', Nothing: 'zzzqqq' });
  });

  after(async () => {
    await save(undefined);
  });

  async function save(searches: Record<string, string> | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('savedSearches', searches, vscode.ConfigurationTarget.Global);
  }

  function saved(target: 'globalValue' | 'workspaceValue'): unknown {
    return vscode.workspace.getConfiguration('paperDigests').inspect('savedSearches')?.[target];
  }

  function folderOf(name: string): { papers: number; unread: number } {
    const folder = api.smartFolders.folders.find(({ search }) => search.name === name);
    ok(folder?.papers, `the papers of ${name} are not counted`);
    return { papers: folder.papers.length, unread: folder.unread };
  }

  test('are folders with the papers that they find', async () => {
    await eventually(() => {
      ok(folderOf('Locks').papers > 0, 'no paper is found');
      deepEqual(folderOf('Nothing'), { papers: 0, unread: 0 });
    });
  });

  test('count what is unread, as it is read', async () => {
    const [folder] = api.smartFolders.folders;
    const [paper] = folder?.papers ?? [];
    ok(folder && paper);
    const { unread } = folder;
    await api.readingLog.set([paper], { read: true });
    await eventually(() => {
      equal(folderOf('Locks').unread, unread - 1);
    });
    await api.readingLog.set([paper], { read: false });
    await eventually(() => {
      equal(folderOf('Locks').unread, unread);
    });
  });

  test('are renamed where they stand', async () => {
    await vscode.commands.executeCommand('paperDigests.renameSearch', 'Locks', 'Canals');
    equal(JSON.stringify(saved('globalValue')), '{"Canals":"canal locks","Nothing":"zzzqqq"}');
    await eventually(() => {
      ok(folderOf('Canals').papers > 0);
    });
  });

  test('are shared in the settings of the workspace', async () => {
    await vscode.commands.executeCommand('paperDigests.shareSearch', 'Canals');
    deepEqual(saved('workspaceValue'), { Canals: 'canal locks' });
    deepEqual(saved('globalValue'), { Nothing: 'zzzqqq' });
  });

  test('are removed, wherever they are', async () => {
    await vscode.commands.executeCommand('paperDigests.removeSearch', 'Canals');
    await vscode.commands.executeCommand('paperDigests.removeSearch', 'Nothing');
    equal(saved('workspaceValue'), undefined);
    equal(saved('globalValue'), undefined);
    await eventually(() => {
      equal(api.smartFolders.folders.length, 0);
    });
  });

  test('that a folder brings along may be of any kind', async () => {
    await save({ '__proto__"[x](command:y)': 'a', empty: '' });
    await eventually(() => {
      equal(api.smartFolders.folders.length, 1);
    });
  });
});
