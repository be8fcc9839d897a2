import * as vscode from 'vscode';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { firecrawl, json, openDigest, openText, positionOf, terminal } from './digestTexts';
import { fileUri, paperDigests } from './paperDigests';

describe('folding', () => {
  before(async () => {
    await paperDigests();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** What each fold shows and hides: its first line, and its last. */
  async function foldsOf(document: vscode.TextDocument): Promise<readonly [string, string][]> {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return ranges.map(({ start, end }) => [
      document.lineAt(start).text.slice(0, 24),
      document.lineAt(end).text.slice(0, 24),
    ]);
  }

  test('an entry folds under its title, the banner as a comment', async () => {
    const document = await openDigest(fileUri('2025/autumn.txt'));
    const folds = await foldsOf(document);
    deepEqual(folds.slice(0, 2), [
      ['new', 'byAK and the research co'],
      ['Moss Maps: Estimating Hu', 'Sep 3 2'],
    ]);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    equal(ranges[0]?.kind, vscode.FoldingRangeKind.Comment);
    equal(ranges[1]?.kind, undefined);
  });

  test('an abstract of several lines folds by itself, and so does what is above a title', async () => {
    deepEqual(
      (await foldsOf(await openText(firecrawl))).filter(([first]) => !first.startsWith('### ')),
      [
        ['[Papers](https://hugging', 'byAK and the research co'],
        ['[12](https://huggingface', ''],
        ['[A webcam sees a pier. I', 'https://example.org/tide'],
        ['[-](https://huggingface.', ''],
      ],
    );
    ok((await foldsOf(await openText(terminal))).some(([first]) => first.startsWith('A webcam')));
  });

  test('a list on one line has nothing to fold', async () => {
    deepEqual(await foldsOf(await openText(json)), []);
  });

  test('Fold All leaves the titles, Unfold All shows everything', async () => {
    const document = await openDigest(fileUri('2025/autumn.txt'));
    const editor = await vscode.window.showTextDocument(document);
    const title = positionOf(document, 'Learning to Schedule');
    const authors = positionOf(document, '  • 7 authors');
    const isVisible = ({ line }: vscode.Position): boolean =>
      editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    // The commands act once the editor has asked for the folds.
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.foldAll');
      ok(isVisible(title) && !isVisible(authors), 'still unfolded');
    });
    await vscode.commands.executeCommand('editor.unfoldAll');
    await eventually(() => {
      ok(isVisible(authors), 'still folded');
    });
  });
});

describe('expanding a selection', () => {
  before(async () => {
    await paperDigests();
  });

  /** The texts that a selection grows to, from the smallest. */
  async function growth(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let range = innermost; range; range = range.parent) {
      texts.push(document.getText(range.range));
    }
    return texts;
  }

  test('goes from the word to the sentence, the abstract and the entry', async () => {
    const document = await openDigest(fileUri('2025/autumn.txt'));
    const texts = await growth(document, positionOf(document, 'moss, and fit', 1));
    const expected = [
      /^moss$/,
      /^We photograph [^.]+percent\.$/,
      /^Moss grows where[^]+known of\.$/,
      /^Moss Maps[^]+Sep 3 2$/,
      /^new\n/,
    ];
    const places = expected.map((step) => texts.findIndex((text) => step.test(text)));
    ok(!places.includes(-1), 'all steps');
    deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  test('goes from the word to the title and the entry', async () => {
    const document = await openText(firecrawl);
    const texts = await growth(document, positionOf(document, 'Tables', 2));
    const title = texts.indexOf('Tide Tables from Shadows');
    ok(texts.indexOf('Tables') >= 0 && texts.indexOf('Tables') < title);
    ok(texts.slice(title).some((text) => text.startsWith('[12](') && text.endsWith('community)')));
    equal(texts.at(-1), document.getText());
  });
});
