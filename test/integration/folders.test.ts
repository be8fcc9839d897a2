import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { dumpOf, paperDigests, paperTitled, workspaceFolder } from './paperDigests';

describe('digest folders', () => {
  let api: PaperDigests;
  /** Beside the workspace, not in it. */
  let outside: vscode.Uri;

  before(async () => {
    api = await paperDigests();
    outside = vscode.Uri.joinPath(workspaceFolder(), '..', `outside-${Date.now().toString(36)}`);
    await write('first.txt', 'Paper from Outside');
  });

  after(async () => {
    await setFolders(undefined);
    await vscode.workspace.fs.delete(outside, { recursive: true });
  });

  async function write(name: string, title: string): Promise<void> {
    const uri = vscode.Uri.joinPath(outside, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(dumpOf([title])));
  }

  async function setFolders(folders: readonly vscode.Uri[] | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('folders', folders?.map(String), vscode.ConfigurationTarget.Global);
  }

  test('a folder outside the workspace brings its papers', async () => {
    await setFolders([outside]);
    await paperTitled(api, 'Paper from Outside');
  });

  test('it is followed as the workspace is, in folders within it as well', async () => {
    await write('later.txt', 'Later Paper from Outside');
    await paperTitled(api, 'Later Paper from Outside');
    await write('inner/deep.md', 'Deep Paper from Outside');
    await paperTitled(api, 'Deep Paper from Outside');
  });

  test('a folder that is not there does no harm', async () => {
    await setFolders([outside, vscode.Uri.joinPath(outside, 'nowhere')]);
    await api.library.start();
    await paperTitled(api, 'Paper from Outside');
  });

  test('one that comes later brings all that is written to it while VS Code only begins to watch it', async () => {
    const later = vscode.Uri.joinPath(outside, '..', `later-${Date.now().toString(36)}`);
    await setFolders([outside, later]);
    await api.library.start();
    await vscode.workspace.fs.createDirectory(later);
    const titles = Array.from({ length: 12 }, (_, index) => `Later from Outside ${index}`);
    for (const [index, title] of titles.entries()) {
      const uri = vscode.Uri.joinPath(later, `${index}.txt`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(dumpOf([title])));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    for (const title of titles) {
      await paperTitled(api, title);
    }
    await vscode.workspace.fs.delete(later, { recursive: true });
  });

  test('it takes its papers along when it is removed', async () => {
    await setFolders(undefined);
    await eventually(() => {
      ok(api.library.papers().every(({ title }) => !title.includes('Outside')));
    });
    equal(api.library.dumpCount, 3);
  });
});
