import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { deleteFile, dumpOf, paperDigests, paperTitled, writeFile } from './paperDigests';

describe('papers merged and split by hand', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await writeFile('decisions/one.txt', dumpOf(['Oars and Rowlocks', 'Sails of Old']));
    await writeFile('decisions/two.txt', dumpOf(['Oars and Rowlocks', 'Masts of Old']));
  });

  after(async () => {
    await deleteFile('decisions');
  });

  const count = (text: string): number =>
    api.library.papers().filter(({ title }) => title.includes(text)).length;

  test('are one from then on, and two again when that is undone', async () => {
    const sails = await paperTitled(api, 'Sails of Old');
    const masts = await paperTitled(api, 'Masts of Old');
    await vscode.commands.executeCommand('paperDigests.mergePapers', undefined, [
      { papers: () => [sails] },
      { papers: () => [masts] },
    ]);
    await eventually(() => {
      equal(count('of Old'), 1);
      equal(api.library.paper(sails.id)?.id, api.library.paper(masts.id)?.id);
    });
    const [kept] = api.decisions.all();
    ok(kept);
    await api.decisions.remove(kept);
    await eventually(() => {
      equal(count('of Old'), 2);
    });
  });

  test('are two where one entry is set apart', async () => {
    const oars = await eventually(async () => {
      const paper = await paperTitled(api, 'Oars and Rowlocks');
      equal(paper.occurrences.length, 2);
      return paper;
    });
    const picked = vscode.commands.executeCommand('paperDigests.splitPaper', oars.id);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      equal(count('Oars and Rowlocks'), 2);
    });
    await picked;
    for (const kept of api.decisions.all()) {
      await api.decisions.remove(kept);
    }
    await eventually(() => {
      equal(count('Oars and Rowlocks'), 1);
    });
  });
});
