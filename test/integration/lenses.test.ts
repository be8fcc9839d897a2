import * as vscode from 'vscode';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import {
  deleteFile,
  dumpOf,
  paperDigests,
  paperTitled,
  runCommand,
  writeFile,
} from './paperDigests';

const shared = 'Lantern Networks for Tidal Prediction';
const single = 'Quiet Embeddings of Orchard Maps';

describe('lenses and year hints', () => {
  let uri: vscode.Uri;

  before(async () => {
    const api = await paperDigests();
    uri = await writeFile('lenses one.txt', dumpOf([shared, single], 'Nov 20'));
    await writeFile('lenses two.txt', dumpOf([shared], 'Nov 21').replace('Nov 3', 'Nov 3 4'));
    await api.library.refresh();
    await eventually(async () => {
      equal((await paperTitled(api, shared)).occurrences.length, 2);
    });
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually(() => {
      equal(document.languageId, 'paper-digest');
    });
  });

  after(async () => {
    await setting('codeLens', undefined);
    await setting('inlayHints', undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('lenses one.txt');
    await deleteFile('lenses two.txt');
  });

  async function lenses(): Promise<readonly vscode.CodeLens[]> {
    return vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      100,
    );
  }

  /** The titles of the lenses above each paper, line by line. */
  async function titles(): Promise<string[]> {
    const byLine = new Map<number, string[]>();
    for (const { range, command } of await lenses()) {
      const titlesOfLine = byLine.get(range.start.line) ?? [];
      byLine.set(range.start.line, [...titlesOfLine, command?.title ?? '']);
    }
    return [...byLine.values()].map((line) => line.join(' | '));
  }

  async function hints(): Promise<readonly vscode.InlayHint[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    return vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new vscode.Range(new vscode.Position(0, 0), end),
    );
  }

  function setting(name: string, value: boolean | undefined): Thenable<void> {
    return vscode.workspace
      .getConfiguration('paperDigests')
      .update(name, value, vscode.ConfigurationTarget.Global);
  }

  test('stand above each title and tell where else its paper is', async () => {
    await eventually(async () => {
      deepEqual(await titles(), [
        '$(circle-filled) Unread | $(star-empty) Star | Open | Also in 1 digest',
        '$(circle-filled) Unread | $(star-empty) Star | Open',
      ]);
    });
  });

  test('do what they say, and follow', async () => {
    const api = await paperDigests();
    const lens = (await lenses()).find(({ command }) => command?.title.includes('Unread'));
    ok(lens?.command);
    await runCommand(lens.command);
    const paper = await paperTitled(api, shared);
    ok(api.readingLog.statusOf(paper).read);
    await eventually(async () => {
      equal((await titles())[0]?.split(' | ')[0], '$(circle-outline) Read');
    });
    await api.readingLog.set([paper], { read: false });
  });

  test('can be turned off', async () => {
    await setting('codeLens', false);
    await eventually(async () => {
      equal((await lenses()).length, 0);
    });
    await setting('codeLens', undefined);
  });

  test('the year stands beside each date that leaves it out, with its reason', async () => {
    await vscode.commands.executeCommand('paperDigests.setYear', uri, 2024);
    await eventually(async () => {
      const found = await hints();
      deepEqual(
        found.map(({ label }) => label),
        [', 2024', ', 2024', ', 2024'],
      );
      ok(found.every(({ tooltip }) => tooltip !== undefined && tooltip !== ''));
    });
  });

  test('year hints can be turned off', async () => {
    await setting('inlayHints', false);
    await eventually(async () => {
      equal((await hints()).length, 0);
    });
    await setting('inlayHints', undefined);
  });
});
