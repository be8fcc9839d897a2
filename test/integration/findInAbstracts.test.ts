import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import { deleteFile, dumpOf, paperDigests, paperTitled, writeFile } from './paperDigests';

describe('Find in Abstracts', () => {
  let api: PaperDigests;
  let document: vscode.TextDocument;

  before(async () => {
    api = await paperDigests();
    await vscode.commands.executeCommand('paperDigests.findInAbstracts', 'reinforcement');
    document = await eventually(() => {
      const open = vscode.window.activeTextEditor?.document;
      ok(open?.uri.scheme === 'paper-digests-search');
      ok(open.getText().includes('Canal Locks'));
      return open;
    });
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function links(): Thenable<vscode.DocumentLink[]> {
    return vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri);
  }

  function linkOn(all: readonly vscode.DocumentLink[], text: RegExp): vscode.Uri {
    const link = all.find(({ range }) => text.test(document.getText(range)));
    ok(link?.target, `no link on ${text}`);
    return link.target;
  }

  test('lists papers with the sentences that have the words, in a language of its own', () => {
    equal(document.languageId, 'paper-digest-results');
    const lines = document.getText().split('\n');
    equal(lines[0], '# Query: reinforcement');
    matches(lines[1] ?? '', /^# (1 paper|\d+ papers)$/);
    const title = lines.findIndex((line) => line.includes('Canal Locks'));
    const paper = lines.slice(title + 1, lines.indexOf('', title));
    ok(paper.some((line) => /^ {4}.*reinforcement/i.test(line)));
    ok(paper.every((line) => line.startsWith('  ')));
  });

  test('a place leads to the line of the title in its dump', async () => {
    const target = linkOn(await links(), /:\d+$/);
    const line = Number(target.fragment.slice(1)) - 1;
    const dump = await vscode.workspace.openTextDocument(target.with({ fragment: '' }));
    const titles = api.library.papers().map(({ title }) => title);
    ok(titles.includes(dump.lineAt(line).text.trim()));
  });

  test('a title leads to the abstract', async () => {
    const { scheme, path } = linkOn(await links(), /Canal Locks/);
    equal(`${scheme}:${path}`, 'command:paperDigests.openPaper');
  });

  test('follows the library', async () => {
    await writeFile('reinforced.txt', dumpOf(['Reinforcement of Dikes by Otters']));
    try {
      await paperTitled(api, 'Otters');
      await eventually(() => {
        ok(document.getText().includes('Reinforcement of Dikes by Otters'));
      });
    } finally {
      await deleteFile('reinforced.txt');
    }
    await eventually(() => {
      ok(!document.getText().includes('Otters'));
    });
  });

  test('filters of the query language hold, and who finds nothing is told', async () => {
    await vscode.commands.executeCommand(
      'paperDigests.findInAbstracts',
      'reinforcement is:starred',
    );
    await eventually(() => {
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      ok(text.includes('# No papers found'), text);
    });
  });
});
