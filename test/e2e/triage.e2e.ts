import { Workbench, after, before, describe, eventually, fixture, matches, test } from './driver';

const locks = 'Learning to Schedule Canal Locks from Boat Queues';
const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';

describe('Triage by keys in the tree', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
    });
    await workbench.openView();
    await workbench.tree.settled();
    await workbench.tree.row(bells).click();
    await workbench.abstract.shows(bells);
    await workbench.runCommand('Paper Digests: Focus on Papers View');
    await workbench.tree.hasKeyboard();
    await workbench.tree.hasFocus(bells);
  });
  after(() => Workbench.disposeAll());

  test('one letter stars, puts off and undoes', async () => {
    const { page, tree } = workbench;
    await page.keyboard.press('l');
    await tree.hasIcon(bells, 'clock');
    await page.keyboard.press('s');
    await tree.hasIcon(bells, 'star-full');
    await page.keyboard.press('u');
    await tree.hasIcon(bells, 'clock');
    await page.keyboard.press('Control+z');
    await tree.hasIcon(bells, 'circle-filled');
    await tree.hasFocus(bells);
  });

  test('tags are made and chosen by the keyboard alone, and shown in the row', async () => {
    const { page, quickInput, tree } = workbench;
    await page.keyboard.press('t');
    await quickInput.type('acoustics');
    await quickInput.row('acoustics').waitFor();
    await workbench.screenshot('triage-tags');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      matches(await tree.description(bells), / · #acoustics$/);
    });
    await tree.hasKeyboard();
  });

  test('e marks as read and goes to the next row', async () => {
    const { page, tree } = workbench;
    await tree.hasFocus(bells);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('e');
    await tree.hasFocus(bells);
    await page.keyboard.press('u');
  });

  test('h hides a paper for as long as is chosen', async () => {
    const { page, quickInput, sidebar, tree } = workbench;
    await page.keyboard.press('h');
    await quickInput.row('For a week').waitFor();
    await workbench.screenshot('triage-hide');
    await page.keyboard.press('Enter');
    await tree.row(bells).waitFor({ state: 'hidden' });
    await workbench.runCommand('Paper Digests: Show Hidden Papers');
    await sidebar.getByText(/^Hidden · 1 of \d+$/).waitFor();
    await tree.hasIcon(bells, 'eye-closed');
    await workbench.screenshot('triage-hidden');
    await sidebar.getByRole('button', { name: 'Clear Filter' }).click();
    await tree.row(locks).waitFor();
    await workbench.runCommand('Paper Digests: Undo Marking of Papers');
    await tree.row(bells).waitFor();
  });

  test('n opens the note, and saving it shows it in the row', async () => {
    const { page, tree } = workbench;
    await tree.row(locks).click();
    await workbench.abstract.shows(locks);
    await workbench.runCommand('Paper Digests: Focus on Papers View');
    await tree.hasFocus(locks);
    await page.keyboard.press('n');
    await workbench.editorTab(/Learning to Schedule Canal Locks.*\.md/).waitFor();
    await page.keyboard.type('Ask about tides.');
    await eventually(async () => {
      await page.keyboard.press('Control+s');
      matches(await tree.description(locks), / · Ask about tides\.$/);
    });
    await workbench.screenshot('triage-note');
  });
});
