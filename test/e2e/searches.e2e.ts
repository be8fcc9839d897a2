import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, deepEqual, describe, equal, eventually, fixture } from './driver';
import { ok, test, Workbench } from './driver';

const locks = 'Learning to Schedule Canal Locks from Boat Queues';
const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';

/** A dump of one invented paper. */
const digest = `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Oct 30

Ringing Changes: A Grammar of Church Bells

Ringers learn by heart how church bells change places. We write a grammar that gives all of it.

  • 2 authors
·
Oct 28
`;

describe('Saved searches', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: {
        'paperDigests.groupBy': [],
        'paperDigests.newMatches': 'always',
        'paperDigests.savedSearches': { Bells: 'church bells', Locks: 'canal locks' },
      },
      height: 900,
    });
    await workbench.openView();
  });
  after(() => Workbench.disposeAll());

  test('stand in a view of their own with what is unread, and are read through', async () => {
    const { abstract, searches: tree } = workbench;
    await eventually(async () => {
      equal(await tree.description('Bells'), '1 · 1 unread');
    });
    await tree.expand('Locks');
    await eventually(async () => {
      equal(await tree.rows.filter({ hasText: locks }).count(), 1);
    });
    await tree.rows.filter({ hasText: locks }).last().click();
    await abstract.shows(locks);
    const context = await abstract.locator('nav.context');
    await eventually(async () => {
      ok(
        (await context.innerText()).includes('Search: Locks'),
        'the search is what is read through',
      );
    });
    await workbench.screenshot('searches-view');
    await abstract.press('m');
    await eventually(async () => {
      equal(await tree.description('Locks'), '1');
    });
  });

  test('have a menu', async () => {
    const { menu, page, searches: tree } = workbench;
    // Again where the row has moved meanwhile, as when a view appears above it.
    await eventually(async () => {
      await tree.row('Bells').click({ button: 'right' });
      const labels = await menu.labels();
      await page.keyboard.press('Escape');
      deepEqual(labels, [
        'Open Saved Search…',
        'Mark as Read',
        'Rename Search…',
        'Share Search in Workspace',
        'Remove Search',
      ]);
    });
  });

  test('tell once when new papers match', async () => {
    const { folder, page, quickInput } = workbench;
    ok(folder !== undefined);
    // An abstract is given the focus back some time after a message has closed, and takes it from the
    // list of papers, which then closes.
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Paper Digests: Mark All as Seen');
    // Searches that were just saved have nothing to tell: what they find is known first.
    await eventually(async () => {
      equal(await workbench.searches.description('Bells'), '1 · 1 unread');
    });
    await writeFile(join(folder, 'bells.txt'), digest);
    const message = page.locator('.notification-toast', {
      hasText: '1 new paper matches “Bells”.',
    });
    await message.waitFor();
    await workbench.screenshot('searches-message');
    await message.getByRole('button', { name: 'Show' }).click();
    await eventually(async () => {
      deepEqual((await quickInput.labels()).slice(0, 1), [
        'Ringing Changes: A Grammar of Church Bells',
      ]);
    });
    await quickInput.close();
    await message.waitFor({ state: 'detached' });
    await workbench.tree.row(bells).waitFor();
  });
});
