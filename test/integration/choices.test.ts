import * as vscode from 'vscode';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { deleteFile, dumpOf, fileUri, paperDigests, paperTitled, writeFile } from './paperDigests';
import type { PaperDigests } from '../../src/extension';

describe('what the user decides about a digest', () => {
  let api: PaperDigests;
  let uri: vscode.Uri;
  const title = 'Deliberate Ferries of Slow Light';

  before(async () => {
    api = await paperDigests();
    uri = await writeFile('decided.txt', dumpOf([title], 'Nov 20'));
    await api.library.refresh();
    await paperTitled(api, title);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('decided again.txt');
    await deleteFile('unlike.txt');
  });

  test('its year reaches the dates of its papers', async () => {
    await vscode.commands.executeCommand('paperDigests.setYear', uri, 2022);
    await eventually(async () => {
      const { published } = await paperTitled(api, title);
      equal(published?.year, 2022);
      equal(published?.certainty, 'pinned');
    });
  });

  test('a file that is none leaves the library, and comes back', async () => {
    await vscode.commands.executeCommand('paperDigests.selectDialect', uri, 'none');
    await eventually(() => {
      ok(!api.library.papers().some((paper) => paper.title === title));
    });
    await vscode.commands.executeCommand('paperDigests.selectDialect', uri, 'plain');
    await eventually(async () => {
      equal((await paperTitled(api, title)).published?.year, 2022);
    });
    equal((await vscode.workspace.openTextDocument(uri)).languageId, 'paper-digest');
  });

  test('goes along when the file is renamed', async () => {
    const edit = new vscode.WorkspaceEdit();
    const target = fileUri('decided again.txt');
    edit.renameFile(uri, target);
    ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => {
      const paper = await paperTitled(api, title);
      equal(paper.occurrences[0]?.uri, target.toString());
      equal(paper.published?.year, 2022);
    });
  });

  test('a dialect is read although the file does not look like one', async () => {
    const text = 'A note on top\n\nStubborn Paper of a Note\n\nIts abstract.\n\n·\nNov 3, 2024\n';
    const unlike = await writeFile('unlike.txt', text);
    await vscode.commands.executeCommand('paperDigests.refresh');
    await vscode.commands.executeCommand('paperDigests.selectDialect', unlike, 'plain');
    await eventually(() => {
      ok(api.library.dump(unlike));
    });
    equal((await vscode.workspace.openTextDocument(unlike)).languageId, 'paper-digest');
  });
});
