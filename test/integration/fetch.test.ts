import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { labels, paperDigests, paperTitled, setSetting, workspaceFolder } from './paperDigests';
import { askedPaths, replicaUrl, tellReplica } from './replica';

const day = '2025-06-27';

/** Whether the extension runs in a worker of a browser, where no Node is. */
const isInBrowser = typeof setImmediate === 'undefined';

describe('fetching digests', () => {
  let api: PaperDigests;
  let dumpsBefore: number;
  /** Beside the workspace, not in it. */
  let folder: vscode.Uri;

  before(async () => {
    api = await paperDigests();
    dumpsBefore = api.library.dumpCount;
    folder = vscode.Uri.joinPath(workspaceFolder(), '..', `fetched-${Date.now().toString(36)}`);
    await tellReplica('reset');
    await setSetting('source.url', replicaUrl);
    await setSetting('source.folder', folder.toString());
    await setSetting('source.pause', 0.001);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['source.url', 'source.folder', 'source.pause', 'network.enabled']) {
      await setSetting(name, undefined);
    }
    await vscode.commands.executeCommand('paperDigests.forgetHosts');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await eventually(() => {
      equal(api.library.dumpCount, dumpsBefore);
    });
  });

  async function kindOf(typed: string): Promise<string> {
    const outcome: unknown = await vscode.commands.executeCommand(
      'paperDigests.fetchDigest',
      typed,
    );
    return typeof outcome === 'object' && outcome !== null && 'kind' in outcome
      ? String(outcome.kind)
      : 'nothing';
  }

  test('nothing is asked of a host that was not allowed, or where the network is off', async () => {
    equal((await api.source.fetcher.fetchDay(day)).kind, 'failed');
    await api.source.hosts.add(new URL(replicaUrl).host);
    await setSetting('network.enabled', false);
    equal(await kindOf(day), 'nothing');
    await setSetting('network.enabled', undefined);
    deepEqual(await askedPaths(), []);
  });

  test('a day becomes a dump of its own, is opened, and its papers are there', async () => {
    equal(await kindOf(day), 'new');
    await paperTitled(api, `No. 1 of ${day}`);
    await eventually(() => {
      ok(vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(day), 'not opened');
    });
    equal((await askedPaths()).length, 1);
  });

  test('it is written again only when something changed', async () => {
    equal(await kindOf(day), 'unchanged');
    await tellReplica(`revise?day=${day}`);
    equal(await kindOf('27 June 2025'), 'changed');
  });

  test('an answer that is none harms no file', async () => {
    const uri = vscode.Uri.joinPath(folder, `${day}.json`);
    const text = String(await vscode.workspace.fs.readFile(uri));
    await tellReplica(`revise?day=${day}`);
    await tellReplica('misbehave?faults=torn,html,404,huge');
    for (let round = 0; round < 4; round++) {
      equal((await api.source.fetcher.fetchDay(day)).kind, 'failed');
      equal(String(await vscode.workspace.fs.readFile(uri)), text);
    }
  });

  test('a site that lets no other site ask it is told of in the browser alone', async () => {
    await api.source.hosts.add(new URL(replicaUrl).host);
    await tellReplica('misbehave?faults=noCors');
    const outcome = await api.source.fetcher.fetchDay('2025-06-26');
    if (outcome.kind === 'failed') {
      ok(isInBrowser, 'there is no browser to forbid it');
      ok(outcome.error.message.includes('save it'), outcome.error.message);
    } else {
      ok(!isInBrowser, 'the browser forbids it');
      equal(outcome.kind, 'new');
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '2025-06-26.json'));
    }
  });

  test('the proxy that VS Code is set to is asked to lead there', async () => {
    if (isInBrowser) {
      // A browser goes by its own.
      return;
    }
    const http = vscode.workspace.getConfiguration('http');
    await http.update('proxy', replicaUrl, vscode.ConfigurationTarget.Global);
    await setSetting('source.url', 'https://papers.invalid');
    await api.source.hosts.add('papers.invalid');
    try {
      equal((await api.source.fetcher.fetchDay(day)).kind, 'failed');
      const asked = await askedPaths();
      ok(asked.includes('CONNECT papers.invalid:443'), asked.join(', '));
    } finally {
      await setSetting('source.url', replicaUrl);
      await http.update('proxy', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test(
    'a winter of days is fetched once, grouped by months and searched',
    async () => {
      const winter = '2024-11-15..2025-02-14';
      await tellReplica('reset');
      await vscode.commands.executeCommand('paperDigests.fetchDigest', winter);
      const asked = await askedPaths();
      equal(asked.length, 92);
      equal(new Set(asked).size, 92);
      await eventually(
        () => {
          ok(api.library.dumpCount > 65, 'not all dumps are there');
          ok(!api.library.status.loading, 'still loading');
        },
        { timeout: 120_000 },
      );
      await api.papersView.settled();
      ok(labels(api).join().includes('2025'), 'not grouped by date');
      await paperTitled(api, 'of 2024-11-15');
      await paperTitled(api, 'of 2025-02-14');
      await eventually(async () => {
        const found = await api.library.index.find('whale song', { isUnfinished: false });
        ok(found && found.hits.length > 25, 'not found');
      });
      await tellReplica('reset');
      await vscode.commands.executeCommand('paperDigests.fetchDigest', winter);
      deepEqual(await askedPaths(), []);
    },
    { timeout: 300_000 },
  );
});
