import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { labels, paperDigests, paperTitled, setSetting, workspaceFolder } from './paperDigests';
import { askedPaths, replicaUrl, tellReplica } from './replica';

const thursday = '2025-06-26';
const friday = '2025-06-27';

/** A moment of the reader's own time. */
function at(day: string, hour: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hour, 30).getTime();
}

describe('a subscription', () => {
  let api: PaperDigests;
  let dumpsBefore: number;
  let now = at(thursday, 12);
  /** Beside the workspace, not in it. */
  let folder: vscode.Uri;

  before(async () => {
    api = await paperDigests();
    dumpsBefore = api.library.dumpCount;
    folder = vscode.Uri.joinPath(workspaceFolder(), '..', `daily-${Date.now().toString(36)}`);
    await tellReplica('reset');
    await tellReplica(`today?day=${thursday}`);
    await setSetting('source.url', replicaUrl);
    await setSetting('source.folder', folder.toString());
    await setSetting('source.pause', 0.001);
    api.subscription.useClock(() => now);
  });

  after(async () => {
    await setSetting('subscription.enabled', undefined);
    for (const name of ['source.url', 'source.folder', 'source.pause', 'subscription.days']) {
      await setSetting(name, undefined);
    }
    api.subscription.useClock(Date.now);
    await vscode.commands.executeCommand('paperDigests.forgetHosts');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await eventually(() => {
      equal(api.library.dumpCount, dumpsBefore);
    });
  });

  function isSubscribed(): boolean {
    return vscode.workspace.getConfiguration('paperDigests').get('subscription.enabled') === true;
  }

  test('nothing is asked before there is one', async () => {
    equal(await api.subscription.subscription.look(), undefined);
    deepEqual(await askedPaths(), []);
  });

  test('begins with a command and one choice, and fetches the digest of the day', async () => {
    const subscribing = vscode.commands.executeCommand('paperDigests.subscribe');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      ok(isSubscribed(), 'nothing was chosen');
    });
    await subscribing;
    await paperTitled(api, `No. 1 of ${thursday}`);
    deepEqual(await askedPaths(), [`/api/daily_papers?date=${thursday}&p=0&limit=100`]);
  });

  test('asks nothing more on the same day, nor before the hour of the next', async () => {
    await api.subscription.subscription.look();
    now = at(friday, 5);
    await api.subscription.subscription.look();
    equal((await askedPaths()).length, 1);
  });

  test('the next morning the new papers are there by topic, and counted in the badge', async () => {
    await api.papersView.settled();
    const unseen = api.papersView.badge?.value ?? 0;
    await tellReplica(`today?day=${friday}`);
    now = at(friday, 9);
    await api.subscription.subscription.look();
    await paperTitled(api, `No. 1 of ${friday}`);
    // The list of the day before once more, as it may have grown since.
    deepEqual(
      (await askedPaths()).slice(1).map((path) => /date=([\d-]+)/.exec(path)?.[1]),
      [thursday, friday],
    );
    await eventually(async () => {
      await api.papersView.settled();
      ok((api.papersView.badge?.value ?? 0) > unseen, 'the badge counts nothing new');
    });
    ok(labels(api).length > 0);
    await api.subscription.subscription.look();
    equal((await askedPaths()).length, 3);
  });

  test('ends when the user says so', async () => {
    await vscode.commands.executeCommand('paperDigests.unsubscribe');
    await eventually(() => {
      ok(!isSubscribed(), 'still subscribed');
    });
    now = at('2025-06-30', 9);
    equal(await api.subscription.subscription.look(), undefined);
    equal((await askedPaths()).length, 3);
  });
});
