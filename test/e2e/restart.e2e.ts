import { after, before, describe, equal, eventually, fixture } from './driver';
import { test, Workbench } from './driver';

const locks = 'Learning to Schedule Canal Locks from Boat Queues';
const moss = 'Moss Maps: Estimating Humidity from City Walls';
const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';
const snow = 'Snow Load on Greenhouse Roofs from Sound';

describe('After a restart', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
    });
    const { abstract, preview, tree } = workbench;
    await workbench.openView();
    await workbench.openFile('winter digest.txt');
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    await preview.shows('winter digest.txt');
    await tree.row(locks).click();
    await abstract.shows(locks);
    await abstract.press('s');
    await tree.hasIcon(locks, 'star-full');
    await workbench.screenshot('restart-before');
    await workbench.reload();
  });
  after(() => Workbench.disposeAll());

  test('the abstract and the preview are open again', async () => {
    const { abstract, preview } = workbench;
    await abstract.shows(locks);
    await preview.shows('winter digest.txt');
    equal(await (await preview.locator('.entry')).count(), 6);
    await workbench.screenshot('restart-after');
  });

  test('the tree is there, the star in it', async () => {
    const { tree } = workbench;
    await tree.hasIcon(locks, 'star-full');
    await eventually(async () => {
      equal(await tree.rows.count(), 10);
    });
    await (await workbench.abstract.button('Remove Star')).waitFor();
  });

  test('the next paper opens in the panel that came back', async () => {
    const { abstract, tree } = workbench;
    await tree.row(moss).click();
    await abstract.shows(moss);
    equal(await workbench.editorTab(/^(Moss|Learning)/).count(), 1);
    // A page that came back may leave the keys to the tree, as VS Code has it: this is not about them.
    await (await abstract.locator('h1')).click();
    await abstract.press('j');
    await abstract.shows(locks);
  });

  test('a second window is followed', async () => {
    const second = await workbench.openSecondWindow();
    await second.openView();
    await second.tree.hasIcon(locks, 'star-full');
    await second.tree.pressInline(snow, 'Star');
    await second.tree.hasIcon(snow, 'star-full');
    await workbench.tree.hasIcon(snow, 'star-full');
    await workbench.tree.pressInline(bells, 'Mark as Read');
    await second.tree.hasIcon(bells, 'circle-outline');
    await second.screenshot('restart-second');
    await second.dispose();
  });
});

describe('After a restart with a locked preview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('workspace') });
    await workbench.openFile('winter digest.txt');
    await workbench.runCommand('Paper Digests: Open Locked Preview to the Side');
    await workbench.preview.shows('winter digest.txt');
    await workbench.reload();
  });
  after(() => Workbench.disposeAll());

  test('it is there, locked as before, and stays with its dump', async () => {
    const { preview } = workbench;
    await workbench.editorTab('[Preview] winter digest.txt').waitFor();
    await preview.shows('winter digest.txt');
    await workbench.openFile('autumn.txt');
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    await workbench.editorTab(/^Preview autumn/).waitFor();
    await workbench.editorTab('[Preview] winter digest.txt').click();
    await preview.shows('winter digest.txt');
    equal(await (await preview.locator('.entry')).count(), 6);
  });
});
