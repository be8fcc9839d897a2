import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { openText } from './digestTexts';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import {
  deleteFile,
  dumpOf,
  fileUri,
  groupBy,
  paperDigests,
  writeFile,
  rowsOf,
} from './paperDigests';

const spring = fileUri('lists/spring.md');
const autumn = fileUri('2025/autumn.txt');

/** The two sides of the diff editor in front, once it is there. */
async function shownDiff(title: string): Promise<readonly [left: string, right: string]> {
  return eventually(async () => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    ok(tab?.input instanceof vscode.TabInputTextDiff, 'a diff editor is in front');
    equal(tab.label, title);
    const { original, modified } = tab.input;
    const [left, right] = await Promise.all([original, modified].map(textOf));
    return [left ?? '', right ?? ''];
  });
}

async function textOf(uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  equal(document.languageId, 'paper-digest-comparison');
  return document.getText();
}

describe('Compare Digests…', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await groupBy('date', 'topic');
  });

  test('opens a diff of two digests, the earlier list on the left, under one line of summary', async () => {
    for (const [one, other] of [
      [spring, autumn],
      [autumn, spring],
    ]) {
      await vscode.commands.executeCommand('paperDigests.compare', one, other);
      const [left, right] = await shownDiff('autumn.txt ↔ spring.md');
      for (const text of [left, right]) {
        equal(text.split('\n')[0], '4 new · 4 gone · comments +4');
        ok(text.includes('\nMoss Maps: Estimating Humidity from City Walls\nComments: '));
        ok(text.includes('\nMoss grows where walls stay damp.\n'), 'a sentence a line');
      }
      ok(left.includes('\nComments: 2\n') && right.includes('\nComments: 6\n'));
      ok(left.includes('Canal Locks') && !right.includes('Canal Locks'));
      ok(!left.includes('Ferry Delays') && right.includes('Ferry Delays'));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  test('takes the digests of two rows of the tree', async () => {
    await groupBy('digest');
    const [one, two] = await eventually(() => {
      const rows = rowsOf(api);
      equal(rows.length, 3);
      return rows;
    });
    await vscode.commands.executeCommand('paperDigests.compare', one, [one, two]);
    await shownDiff('winter digest.txt ↔ spring.md');
  });

  test('follows the digests, also where no paper becomes another by it', async () => {
    const text = dumpOf(['Slow Ferries of Early Light'], 'Nov 20, 2020');
    const revised = text.replace('It has two sentences.', 'It had two sentences once.');
    const older = await writeFile('older.txt', text);
    const newer = await writeFile('newer.txt', text.replace('Nov 20, 2020', 'Nov 21, 2020'));
    try {
      await api.library.refresh();
      await vscode.commands.executeCommand('paperDigests.compare', older, newer);
      const [left, right] = await shownDiff('older.txt ↔ newer.txt');
      equal(left, right);
      matches(left, /^The same papers, unchanged\n/);
      await writeFile('older.txt', revised);
      await api.library.refresh();
      await eventually(async () => {
        const [changed, same] = await shownDiff('older.txt ↔ newer.txt');
        matches(changed, /^1 revised\n/);
        ok(changed.includes('\nIt had two sentences once.\n'));
        ok(same.includes('\nIt has two sentences.\n'));
      });
    } finally {
      await deleteFile('older.txt');
      await deleteFile('newer.txt');
    }
  });

  test('compares digests that no folder of the library holds', async () => {
    const [first, second] = await Promise.all(
      [['A Paper of Both', 'A Paper of One'], ['A Paper of Both']].map((titles) =>
        openText(dumpOf(titles)),
      ),
    );
    ok(first && second);
    await vscode.commands.executeCommand('paperDigests.compareWith', first.uri, second.uri);
    const name = (document: vscode.TextDocument): string => document.uri.path;
    const [left, right] = await shownDiff(`${name(first)} ↔ ${name(second)}`);
    matches(left, /^1 gone\n/);
    ok(left.includes('A Paper of One') && !right.includes('A Paper of One'));
  });
});
