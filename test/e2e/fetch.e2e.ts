import { Replica } from '../replica/replica.mjs';
import {
  Workbench,
  after,
  before,
  deepEqual,
  describe,
  equal,
  eventually,
  ok,
  sampleFolder,
  test,
} from './driver';

describe('Fetch Digest', () => {
  let workbench: Workbench;
  /** Addresses outside this machine that the window asked for. */
  const asked: string[] = [];

  before(async () => {
    workbench = await Workbench.launch({ folder: sampleFolder });
    workbench.page.on('request', (request) => {
      if (request.url().includes('daily_papers')) {
        asked.push(request.url());
      }
    });
    await workbench.openView();
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

  test('offers the usual lists, and says how a day in words is understood', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Fetch Digest…');
    await eventually(async () => {
      const labels = await quickInput.labels();
      ok(labels.length > 6, 'earlier days can be picked');
      deepEqual(labels.slice(0, 6), [
        'Today',
        'Yesterday',
        'This week',
        'This month',
        'Trending',
        'Last 30 days',
      ]);
    });
    await workbench.screenshot('fetch-digest');
    await quickInput.input.fill('2025-03-04');
    await eventually(async () => {
      deepEqual(await quickInput.labels(), ['Fetch the digest of Mar 4, 2025', 'Search the site']);
    });
    await quickInput.input.fill('brain scans');
    await eventually(async () => {
      deepEqual(await quickInput.labels(), ['Search the site']);
      await quickInput.rows.getByText('for “brain scans”').waitFor();
    });
    await quickInput.input.fill('last friday');
    await eventually(async () => {
      const [first = ''] = await quickInput.labels();
      ok(first.startsWith('Fetch the digest of '), first);
    });
    await workbench.screenshot('fetch-digest-typed');
  });

  test('names the host before it asks anything, and asks nothing without leave', async () => {
    const { page } = workbench;
    await page.keyboard.press('Enter');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('Allow Paper Digests to connect to huggingface.co?').waitFor();
    await workbench.screenshot('fetch-digest-leave');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    equal(asked.length, 0);
  });
});

describe('Fetching the digests of many days', () => {
  const replica = new Replica();
  let workbench: Workbench;

  before(async () => {
    await replica.start();
    workbench = await Workbench.launch({
      settings: { 'paperDigests.source.pause': 0 },
      machineSettings: { 'paperDigests.source.url': replica.url },
    });
    await workbench.openView();
  });
  after(async () => {
    await Workbench.disposeAll();
    await replica.stop();
  });

  async function fetchDays(): Promise<void> {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Fetch Digest…');
    await quickInput.input.fill('2025-06-02..2025-06-13');
    await quickInput.row('Fetch missing days from Jun 2, 2025 to Jun 13, 2025').waitFor();
    await page.keyboard.press('Enter');
  }

  test('can be cancelled, and goes on where it was when it is wanted again', async () => {
    const { page, quickInput, sidebar, tree } = workbench;
    replica.faults = [...Array.from({ length: 5 }, () => 'none'), 'slow'];
    await fetchDays();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await quickInput.row('Keep them with Paper Digests').click();
    const progress = page.locator('.notification-toast', { hasText: 'Fetching digests from' });
    await progress.getByText('(6 of 12)').waitFor();
    await eventually(() => {
      equal(replica.requests.length, 6);
    });
    await workbench.screenshot('fetch-days');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    await tree.settled();
    await eventually(async () => {
      ok((await sidebar.locator('.monaco-list-row').count()) > 0, 'what had come is not shown');
    });
    await workbench.screenshot('fetch-days-cancelled');
    equal(replica.requests.length, 6, 'none is asked for after the last');
    await fetchDays();
    await eventually(() => {
      equal(new Set(replica.requests.map(({ path }) => path)).size, 12);
    });
    await progress.waitFor({ state: 'detached' });
    equal(replica.requests.length, 13, 'only the day that was left is asked for again');
  });
});
