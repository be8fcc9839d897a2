import { Arxiv } from '../replica/arxiv.mjs';
import { Lists } from '../replica/lists.mjs';
import { Replica } from '../replica/replica.mjs';
import { Workbench, after, before, describe, equal, eventually, ok, test } from './driver';

/** A day whose list is there; the replica gives it for every day, so that the test knows no date. */
const day = '2025-06-27';

/** A replica that is asked for today's list, and a window without a folder. */
async function launchBeside(
  replica: Replica,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Workbench> {
  await replica.start();
  const lists = new Lists();
  replica.lists.reply = (url, headers) => {
    const moved = new URL(url);
    moved.searchParams.set('date', day);
    return lists.reply(moved, headers);
  };
  const workbench = await Workbench.launch({
    settings: { 'paperDigests.subscription.hour': '00:00', ...settings },
    machineSettings: { 'paperDigests.source.url': replica.url },
  });
  await workbench.openView();
  return workbench;
}

/** The two clicks, again where the list lost the focus and went away; then a request. */
async function subscribe({ sidebar, quickInput }: Workbench, replica: Replica): Promise<void> {
  await eventually(async () => {
    if (replica.requests.length === 0) {
      const button = sidebar.getByRole('button', { name: 'Subscribe to Daily Digest' });
      await button.click({ timeout: 5000 });
      await quickInput.choose('Every day at 00:00', { timeout: 5000 });
    }
    await eventually(
      () => {
        ok(replica.requests.length > 0, 'nothing was asked for');
      },
      { timeout: 10_000 },
    );
  });
}

describe('Subscribing', () => {
  const replica = new Replica([new Arxiv()]);
  let workbench: Workbench;

  before(async () => {
    workbench = await launchBeside(replica);
  });
  after(async () => {
    await Workbench.disposeAll();
    await replica.stop();
  });

  test('is two clicks in the empty view, and nothing is asked before', async () => {
    const { sidebar, quickInput } = workbench;
    const button = sidebar.getByRole('button', { name: 'Subscribe to Daily Digest' });
    await button.waitFor();
    await workbench.screenshot('subscribe-welcome');
    equal(replica.requests.length, 0);
    await button.click();
    await quickInput.row('Every day at 00:00').waitFor();
    await workbench.screenshot('subscribe-choice');
    equal(replica.requests.length, 0);
    await quickInput.row('Every day at 00:00').click();
  });

  test('brings the papers of the day, and one line that tells of them', async () => {
    const { page, sidebar, tree } = workbench;
    await page
      .locator('.notification-toast', { hasText: /new papers? came with the daily digest/ })
      .waitFor();
    await tree.settled();
    await workbench.screenshot('subscribe-arrived');
    for (const theme of ['dark', 'highContrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`subscribe-arrived-${theme}`);
    }
    await eventually(async () => {
      ok((await sidebar.locator('.monaco-list-row').count()) > 0, 'no papers came');
      equal(replica.requests.length, 1);
    });
  });
});

describe('Subscribing with two windows', () => {
  const replica = new Replica([new Arxiv()]);
  let windows: readonly Workbench[];

  before(async () => {
    const first = await launchBeside(replica, {
      'paperDigests.subscription.notify': 'matches',
      'paperDigests.savedSearches': { Measures: 'invented data', Harbours: 'harbour cranes' },
    });
    const second = await first.openSecondWindow();
    await second.openView();
    windows = [first, second];
  });
  after(async () => {
    await Workbench.disposeAll();
    await replica.stop();
  });

  test('brings the papers to both by one request, and tells of matches in one of them', async () => {
    const [first] = windows;
    ok(first);
    await subscribe(first, replica);
    const toasts = windows.map(({ page }) => page.locator('.notification-toast'));
    const telling = toasts.map((toast) =>
      toast.filter({ hasText: /\d+ new papers match “Measures”\./ }),
    );
    await Promise.any(telling.map((toast) => toast.waitFor()));
    const counts = await Promise.all(toasts.map((toast) => toast.count()));
    equal(Math.max(...counts), 1);
    equal(Math.min(...counts), 0);
    for (const { tree, sidebar } of windows) {
      await eventually(async () => {
        ok((await sidebar.locator('.monaco-list-row').count()) > 0, 'no papers came');
      });
      await tree.settled();
    }
    equal(replica.requests.length, 1);
    for (const [index, workbench] of windows.entries()) {
      await workbench.screenshot(`subscribe-window-${index}`);
    }
  });
});
