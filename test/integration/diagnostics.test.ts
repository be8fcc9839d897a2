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

const hollow = [
  'Daily Papers',
  'byAK and the research community',
  'Submitted by\nalpha-fern',
  'Submitted by\nbeta-moss',
  'Submitted by\ngamma-reed',
].join('\n\n');

describe('diagnostics', () => {
  before(async () => {
    await paperDigests();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [
      'doubtful.txt',
      'hollow page.txt',
      'other year.txt',
      'told.txt',
      'telling.txt',
    ]) {
      await deleteFile(name);
    }
    // What follows is to find the library without them.
    await (await paperDigests()).library.refresh();
  });

  async function open(name: string, text: string): Promise<vscode.Uri> {
    const uri = await writeFile(name, text);
    await (await paperDigests()).library.refresh();
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(() => {
      equal(document.languageId, 'paper-digest');
    });
    return uri;
  }

  /** The diagnostic of a code; waits until there is one. */
  function diagnostic(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
    return eventually(() => {
      const found = vscode.languages.getDiagnostics(uri).find((each) => each.code === code);
      ok(found, `no ${code} among ${codes(uri).join()}`);
      return found;
    });
  }

  function codes(uri: vscode.Uri): readonly unknown[] {
    return vscode.languages.getDiagnostics(uri).map(({ code }) => code);
  }

  async function fixes(uri: vscode.Uri, { range }: vscode.Diagnostic) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.flatMap(({ title, command }) => (command ? [{ title, command }] : []));
  }

  test('a year that is not certain is told at the date of the list, and can be set', async () => {
    const uri = await open('doubtful.txt', dumpOf(['Hesitant Clocks in Coral Reefs'], 'Nov 20'));
    const api = await paperDigests();
    await paperTitled(api, 'Hesitant Clocks');
    equal(api.library.dump(uri)?.listed?.certainty, 'unknown');
    const found = await diagnostic(uri, 'unresolved-year');
    const document = await vscode.workspace.openTextDocument(uri);
    equal(document.getText(found.range), 'Nov 20');
    equal(found.source, 'Paper Digests');
    ok(found.severity !== vscode.DiagnosticSeverity.Error);
    const [first, ...others] = await fixes(uri, found);
    ok(first);
    equal(others.at(-1)?.title, 'Set the year of this digest…');
    const before = document.getText();
    await runCommand(first.command);
    await eventually(() => {
      ok(!codes(uri).includes('unresolved-year'));
    });
    equal(document.getText(), before);
    equal(document.isDirty, false);
  });

  test('a hollow page is told, and can be put aside', async () => {
    const uri = await open('hollow page.txt', hollow);
    const found = await diagnostic(uri, 'no-entries');
    deepEqual(
      (await fixes(uri, found)).map(({ title }) => title),
      ['Select another dialect…', 'This is not a digest'],
    );
  });

  test('a year that the evidence speaks against is told', async () => {
    const text = dumpOf(['Patient Kites over Basalt'], 'Nov 20').replace('Nov 3', 'Nov 3, 2024');
    const uri = await open('other year.txt', text);
    await vscode.commands.executeCommand('paperDigests.setYear', uri, 2023);
    const found = await diagnostic(uri, 'date-contradiction');
    equal(found.severity, vscode.DiagnosticSeverity.Information);
  });

  test('a year that another digest speaks against leads to the line there', async () => {
    const titles = ['Drowsy Ferns over Slate', 'Restless Ferns over Slate'];
    const telling = await writeFile(
      'telling.txt',
      dumpOf(titles, 'Dec 1').replaceAll('Nov 3', 'Nov 3, 2022'),
    );
    const uri = await open('told.txt', dumpOf(titles.slice(1), 'Nov 20'));
    await vscode.commands.executeCommand('paperDigests.setYear', uri, 2023);
    const { relatedInformation = [] } = await diagnostic(uri, 'date-contradiction');
    const document = await vscode.workspace.openTextDocument(telling);
    deepEqual(
      relatedInformation.map(({ location }) => [
        location.uri.toString(),
        document.getText(location.range),
      ]),
      [[telling.toString(), titles[1]]],
    );
  });

  test('go when the document is closed', async () => {
    const uri = await open('hollow page.txt', hollow);
    await diagnostic(uri, 'no-entries');
    await vscode.languages.setTextDocumentLanguage(
      await vscode.workspace.openTextDocument(uri),
      'plaintext',
    );
    await eventually(() => {
      equal(codes(uri).length, 0);
    });
  });
});
