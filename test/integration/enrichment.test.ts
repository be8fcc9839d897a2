import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { lantern } from '../replica/arxivPapers.mjs';
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
import {
  deleteFile,
  dumpOf,
  paperDigests,
  paperTitled,
  setSetting,
  writeFile,
} from './paperDigests';
import { askedPaths, replicaUrl, tellReplica } from './replica';

describe('looking up identifiers', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await tellReplica('reset');
    await setSetting('lookup.url', `${replicaUrl}/api/query`);
    const text = dumpOf([lantern.title, 'Nobody Knows This Paper of Kites']);
    const stub = `An abstract of ${lantern.title}. It has two sentences.`;
    await writeFile('lanterns.txt', text.replace(stub, lantern.abstract ?? ''));
    await paperTitled(api, 'Lantern for Slow Rivers');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await api.enrichment.forget();
    await setSetting('lookup.url', undefined);
    await vscode.commands.executeCommand('paperDigests.forgetHosts');
    await deleteFile('lanterns.txt');
    await eventually(() => {
      equal(
        api.library.papers().some(({ title }) => title === lantern.title),
        false,
      );
    });
  });

  async function lookUp(title: string): Promise<void> {
    const { id } = await paperTitled(api, title);
    await vscode.commands.executeCommand('paperDigests.lookUpIdentifiers', id);
  }

  test('asks nothing before it is told to', async () => {
    deepEqual(await askedPaths(), []);
  });

  test('finds the number and the authors of a paper, though another has its title', async () => {
    await api.source.hosts.add(new URL(replicaUrl).host);
    const before = await paperTitled(api, 'Lantern for Slow Rivers');
    equal(before.arxivId, undefined);
    await lookUp('Lantern for Slow Rivers');
    await eventually(async () => {
      const { arxivId, authors, published } = await paperTitled(api, 'Lantern for Slow Rivers');
      equal(arxivId, lantern.arxivId);
      deepEqual(authors, lantern.authors);
      equal(published?.year, 2024);
    });
  });

  test('what was learnt can be thrown away, and the paper is what it was', async () => {
    await api.enrichment.forget();
    await eventually(async () => {
      const { arxivId, authors } = await paperTitled(api, 'Lantern for Slow Rivers');
      equal(arxivId, undefined);
      equal(authors, undefined);
    });
  });

  test('what is not known there is remembered, and not asked again', async () => {
    await api.source.hosts.add(new URL(replicaUrl).host);
    await lookUp('Paper of Kites');
    const { length } = await askedPaths();
    equal(length > 0, true);
    let isDone = false;
    const again = lookUp('Paper of Kites').then(() => {
      isDone = true;
    });
    // It is asked whether to ask again; that is not answered.
    await eventually(async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      ok(isDone, 'the question still stands');
    });
    await again;
    equal((await askedPaths()).length, length);
  });

  test('what was learnt can be read, with where it comes from', async () => {
    await vscode.commands.executeCommand('paperDigests.showLearnt');
    await eventually(() => {
      matches(vscode.window.activeTextEditor?.document.getText() ?? '', /Kites/);
    });
  });
});
