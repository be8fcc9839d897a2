import * as vscode from 'vscode';
import { openText } from './digestTexts';
import { before, describe, equal, eventually, test } from './harness';
import { dumpOf, fileUri, paperDigests, deleteFile, writeFile } from './paperDigests';

describe('language', () => {
  before(async () => {
    await paperDigests();
  });

  async function languageOf(uri: vscode.Uri): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).languageId;
  }

  test('a dump called .txt becomes a paper digest', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri('2025/autumn.txt'));
    await eventually(() => {
      equal(document.languageId, 'paper-digest');
    });
  });

  test('other text files keep their language', async () => {
    equal(await languageOf(fileUri('notes.txt')), 'plaintext');
    equal(await languageOf(fileUri('notes.md')), 'markdown');
  });

  const scrape = [
    '# Daily Papers',
    'Oct 2',
    '[12](https://huggingface.co/login?next=%2Fpapers%2F2501.00001)',
    '### [Tide Tables from Shadows](https://huggingface.co/papers/2501.00001)',
    '[A webcam sees a pier.](https://huggingface.co/papers/2501.00001)',
    '[- 3 authors](https://huggingface.co/papers/2501.00001)',
    '·',
    'May 29',
  ].join('\n\n');
  const answer = JSON.stringify([
    { paper: { id: '2501.00001', title: 'Tide Tables from Shadows', upvotes: 1 }, numComments: 0 },
  ]);
  const page = `<!doctype html>\n<div data-target="DailyPapers" data-props="${`{"dailyPapers":${answer}}`.replaceAll('"', '&quot;')}"></div>\n`;

  for (const [name, content] of [
    ['scrape.md', scrape],
    ['answer.json', answer],
    ['page.html', page],
  ] as const) {
    test(`a dump called ${name} becomes a paper digest`, async () => {
      const document = await vscode.workspace.openTextDocument(await writeFile(name, content));
      await eventually(() => {
        equal(document.languageId, 'paper-digest');
      });
      await deleteFile(name);
    });
  }

  test('a digest pasted into a new file is recognised, and typing is left alone', async () => {
    const document = await openText('', 'plaintext');
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'x');
    });
    equal(document.languageId, 'plaintext');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, 0, 1), scrape);
    });
    await eventually(() => {
      equal(document.languageId, 'paper-digest');
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a language that the user sets back stays back', async () => {
    const uri = await writeFile('declined.txt', dumpOf(['Paper that is plain text']));
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually(() => {
      equal(document.languageId, 'paper-digest');
    });
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await new Promise((resolve) => setTimeout(resolve, 300));
    equal(await languageOf(uri), 'plaintext');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await deleteFile('declined.txt');
  });

  test('organizations are marked where the grammar cannot know them', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri('winter digest.txt'));
    const tokens = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      if (!found) {
        throw new Error('no tokens yet');
      }
      return found;
    });
    equal(tokens.data.length, 5, 'one organization');
  });
});
