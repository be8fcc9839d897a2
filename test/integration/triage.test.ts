import * as vscode from 'vscode';
import type { Paper } from '../../src/core';
import type { PaperDigests } from '../../src/extension';
import {
  after,
  before,
  deepEqual,
  describe,
  equal,
  eventually,
  matches,
  ok,
  test,
} from './harness';
import { deleteFile, fileUri, paperDigests, paperTitled, papersBelow } from './paperDigests';

describe('triage', () => {
  let api: PaperDigests;
  let paper: Paper;
  let other: Paper;

  before(async () => {
    api = await paperDigests();
    paper = await paperTitled(api, 'Canal Locks');
    other = await paperTitled(api, 'Sundials');
  });

  after(async () => {
    await api.filter.clear();
    while (api.readingLog.canUndo) {
      await api.readingLog.undo();
    }
  });

  async function run(command: string, ...args: readonly unknown[]): Promise<void> {
    await vscode.commands.executeCommand(`paperDigests.${command}`, ...args);
  }

  async function isInTree(shown: boolean): Promise<void> {
    await eventually(() => {
      equal(
        papersBelow(api).some(({ id }) => id === paper.id),
        shown,
      );
    });
  }

  test('a paper is put off until it is read', async () => {
    await run('toggleLater', paper.id);
    equal(api.readingLog.statusOf(paper).later, true);
    await run('markRead', paper.id);
    equal(api.readingLog.statusOf(paper).later, false);
    await run('undoTriage');
    equal(api.readingLog.statusOf(paper).later, true);
    equal(api.readingLog.statusOf(paper).read, false);
    await run('toggleLater', paper.id);
    equal(api.readingLog.statusOf(paper).later, false);
  });

  test('a hidden paper leaves the tree until it is shown again', async () => {
    await isInTree(true);
    await run('hide', paper.id, undefined, 'week');
    const { hidden, hiddenUntil = 0 } = api.readingLog.statusOf(paper);
    equal(hidden, true);
    ok(hiddenUntil > Date.now() + 6 * 24 * 60 * 60 * 1000);
    await isInTree(false);
    await run('showHiddenPapers');
    await isInTree(true);
    equal(papersBelow(api).length, 1);
    await run('unhide', paper.id);
    await api.filter.clear();
    await isInTree(true);
    await run('hide', paper.id, undefined, 'ever');
    await isInTree(false);
    await run('undoTriage');
    await isInTree(true);
  });

  test('a hidden paper leaves searches, but for those that ask for hidden ones', async () => {
    const listed = async (query: string, expected: boolean): Promise<void> => {
      await run('findInAbstracts', query);
      await eventually(() => {
        const text = vscode.window.activeTextEditor?.document.getText() ?? '';
        equal(text.split('\n')[0], `# Query: ${query}`);
        matches(text, /\n# (No papers found|1 paper|\d+ papers)/);
        equal(text.includes(paper.title), expected);
      });
    };
    await listed('reinforcement', true);
    await run('hide', paper.id, undefined, 'ever');
    await listed('reinforcement', false);
    await listed('reinforcement is:hidden', true);
    await run('undoTriage');
    await listed('reinforcement', true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('tags are set on several papers, and taken back from all of them', async () => {
    await run('editTags', paper.id, undefined, ['eeg']);
    const rows = [{ papers: () => [paper] }, { papers: () => [other] }];
    await run('editTags', rows[0], rows, ['to do', '#Review ']);
    const tags = (): unknown => [paper, other].map((each) => api.readingLog.statusOf(each).tags);
    deepEqual(tags(), [
      ['Review', 'eeg', 'to do'],
      ['Review', 'to do'],
    ]);
    await run('editTags', rows[0], rows, ['to do']);
    deepEqual(tags(), [['eeg', 'to do'], ['to do']]);
    await run('undoTriage');
    await run('undoTriage');
    deepEqual(tags(), [['eeg'], []]);
    deepEqual([...api.readingLog.tags], ['eeg']);
  });

  test('a note is a document whose saving writes the log', async () => {
    await run('editNote', paper.id);
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      equal(active?.document.uri.scheme, 'paper-digest-note');
      return active;
    });
    ok(editor);
    equal(editor.document.languageId, 'markdown');
    equal(editor.document.getText(), '');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# Locks\n\nAsk about **tides**.\n');
    });
    // Until the Markdown of VS Code itself is there, a save may be given up.
    await eventually(async () => {
      ok(await editor.document.save());
    });
    equal(api.readingLog.statusOf(paper).note, '# Locks\n\nAsk about **tides**.\n');
    await run('undoTriage');
    await eventually(() => {
      equal(editor.document.getText(), '');
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the whole log is exported, and taken in again', async () => {
    const file = fileUri('exported.jsonl');
    await run('editTags', other.id, undefined, ['kept']);
    await run('exportReadingLog', file);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    ok(text.includes('"kept":true'));
    const news = { v: 2, at: Date.now() + 2000, by: 'else', paper: other.id, starred: true };
    const more = new TextEncoder().encode(`${text}\nnot a record\n${JSON.stringify(news)}`);
    await vscode.workspace.fs.writeFile(file, more);
    await run('importReadingLog', file);
    await deleteFile('exported.jsonl');
    equal(api.readingLog.statusOf(other).starred, true);
    equal(api.readingLog.statusOf(other).tags.join(), 'kept');
    await api.readingLog.set([other], { starred: false });
  });

  test('the log moves to the folder of the setting, and back', async () => {
    const folder = fileUri('synced log');
    await vscode.workspace.fs.createDirectory(folder);
    const configuration = vscode.workspace.getConfiguration('paperDigests');
    const text = folder.scheme === 'file' ? folder.fsPath : folder.toString();
    await run('star', paper.id);
    await configuration.update('readingLogFolder', text, vscode.ConfigurationTarget.Global);
    await eventually(async () => {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      ok(entries.some(([name]) => /^reading-log\..*\.jsonl$/.test(name)));
    });
    await run('toggleLater', paper.id);
    const logs = await vscode.workspace.fs.readDirectory(folder);
    const texts = logs.map(async ([name]) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
      return new TextDecoder().decode(bytes);
    });
    const all = (await Promise.all(texts)).join('\n');
    ok(all.includes('"starred":true') && all.includes('"later":true'));
    await configuration.update('readingLogFolder', undefined, vscode.ConfigurationTarget.Global);
    await eventually(() => {
      ok(api.readingLog.location.toString() !== folder.toString());
    });
    await api.readingLog.load();
    await run('unstar', paper.id);
    equal(api.readingLog.statusOf(paper).later, true);
    await deleteFile('synced log');
  });
});
