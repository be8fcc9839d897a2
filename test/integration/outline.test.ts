import * as vscode from 'vscode';
import { before, describe, deepEqual, equal, matches, ok, test } from './harness';
import { email, firecrawl, hollow, json, openDigest, openText, terminal } from './digestTexts';
import { dumpOf, fileUri, paperDigests } from './paperDigests';

describe('outline', () => {
  before(async () => {
    await paperDigests();
  });

  async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return found ?? [];
  }

  /** Names of the symbols, with those below them. */
  function names(symbols: readonly vscode.DocumentSymbol[]): unknown[] {
    return symbols.map(({ name, children }) =>
      children.length === 0 ? name : [name, ...names(children)],
    );
  }

  test('shows the digest with its date, and its papers', async () => {
    const document = await openDigest(fileUri('2025/autumn.txt'));
    const [digest, ...others] = await outlineOf(document);
    equal(others.length, 0);
    equal(digest?.name, 'Daily Papers · Oct 9');
    const [moss] = digest?.children ?? [];
    equal(moss?.name, 'Moss Maps: Estimating Humidity from City Walls');
    equal(moss?.detail, 'Sep 3 · 4 authors · 2 comments');
    equal(document.getText(moss?.selectionRange), moss?.name);
    matches(document.getText(moss?.range), /^Moss Maps[^]+Sep 3 2$/);
  });

  test('shows TeX as a reader reads it', async () => {
    const symbols = await outlineOf(await openDigest(fileUri('2025/autumn.txt')));
    const titles = symbols.flatMap(({ children }) => children.map(({ name }) => name));
    ok(titles.includes('Robust Inference of S. cerevisiae Growth from One Pixel'));
  });

  test('is there for every dialect', async () => {
    const tides = 'Tide Tables from Shadows';
    const dough = 'Listening to Dough';
    const expected: readonly [text: string, outline: unknown[]][] = [
      [firecrawl, [['Daily Papers · Oct 2', tides, dough]]],
      [terminal, [['Daily Papers · Jun 29', tides]]],
      [json, [['Daily Papers · May 21, 2025', tides]]],
      [email, [['Daily Papers · Jul 6', tides, dough]]],
    ];
    for (const [text, outline] of expected) {
      deepEqual(names(await outlineOf(await openText(text))), outline);
    }
  });

  test('shows a digest without titles alone', async () => {
    deepEqual(names(await outlineOf(await openText(hollow))), ['Daily Papers']);
  });

  test('shows two digests in one file as two', async () => {
    const two = `${dumpOf(['Paper on Kites'])}\n\n${dumpOf(['Paper on Bells'], 'Nov 21')}`;
    deepEqual(names(await outlineOf(await openText(two))), [
      ['Daily Papers · Nov 20', 'Paper on Kites'],
      ['Daily Papers · Nov 21', 'Paper on Bells'],
    ]);
  });

  test('follows what is typed', async () => {
    const document = await openText(dumpOf(['Paper on Kites']));
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\n\nPaper on Bells\n\nBells ring.\n\n  • 2 authors\n·\nNov 4');
    await vscode.workspace.applyEdit(edit);
    deepEqual(names(await outlineOf(document)), [
      ['Daily Papers · Nov 20', 'Paper on Kites', 'Paper on Bells'],
    ]);
  });

  test('shows no icon that a title spells', async () => {
    const document = await openText(dumpOf(['Paper on $(zap) Kites']));
    const [digest] = await outlineOf(document);
    const name = digest?.children[0]?.name ?? '';
    ok(/Kites$/.test(name) && !name.includes('$('), name);
  });

  test('has no symbols for a text that is no digest', async () => {
    equal((await outlineOf(await openText('A letter.\n\nNothing more.'))).length, 0);
  });
});
