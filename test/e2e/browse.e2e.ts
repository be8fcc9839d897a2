import { after, before, deepEqual, describe, equal, eventually } from './driver';
import { fixture, matches, ok, test, Workbench } from './driver';

const moss = 'Moss Maps: Estimating Humidity from City Walls';
const locks = 'Learning to Schedule Canal Locks from Boat Queues';
const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';
const sundials = 'Synchronising Sundials';

describe('Browsing papers', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('workspace') });
  });
  after(() => Workbench.disposeAll());

  test('the icon leads to months, months to topics, topics to papers', async () => {
    const { tree } = workbench;
    await workbench.openView();
    await tree.row('September 2025').waitFor();
    const months = await tree.level(1);
    equal(months[0], 'February 2026? 1');
    ok(months.includes('September 2025 3'));
    await tree.expand('September 2025');
    await eventually(async () => {
      ok((await tree.level(2)).length > 0);
    });
    await tree.expandAll();
    equal(await tree.description(moss), 'Sep 3 · 4 authors · 6 comments');
    equal((await tree.level(3)).length, 10);
    await workbench.screenshot('browse-tree');
  });

  test('a click opens the abstract in a tab, the next click in the same one', async () => {
    const { abstract, tree } = workbench;
    await tree.row(moss).click();
    await abstract.shows(moss);
    const text = await (await abstract.locator('.abstract')).innerText();
    matches(text, /^Moss grows where walls stay damp/);
    await workbench.screenshot('browse-abstract');
    await tree.row(locks).click();
    await abstract.shows(locks);
    equal(await workbench.editorTab(/./).count(), 1);
  });

  test('J and K go on and back, and the tree follows', async () => {
    const { abstract, tree } = workbench;
    await abstract.press('j');
    await abstract.shows(bells);
    await tree.isSelected(bells);
    await abstract.press('k');
    await abstract.shows(locks);
    await tree.isSelected(locks);
    await workbench.screenshot('browse-followed');
  });

  test('M and S in the panel mark the paper, and its icon follows', async () => {
    const { abstract, tree } = workbench;
    await tree.hasIcon(locks, 'circle-filled');
    await abstract.press('m');
    await tree.hasIcon(locks, 'circle-outline');
    await (await abstract.button('Mark as Unread')).waitFor();
    await abstract.press('s');
    await tree.hasIcon(locks, 'star-full');
    await (await abstract.button('Remove Star')).waitFor();
    await workbench.screenshot('browse-marked');
    await abstract.press('s');
    await abstract.press('m');
    await tree.hasIcon(locks, 'circle-filled');
  });

  test('a context menu offers what can be done with a paper', async () => {
    const { menu, tree } = workbench;
    await tree.row(sundials).click({ button: 'right' });
    const labels = await menu.labels();
    await workbench.screenshot('browse-menu');
    deepEqual(labels, [
      ...['Open', 'Open to the Side'],
      ...['Mark as Read', 'Star', 'Read Later', 'Hide…', 'Edit Tags…', 'Edit Note'],
      'More Like This',
      ...['Copy Title', 'Copy BibTeX', 'Copy Citation…', 'Export Papers…'],
      ...['Move to Topic…', 'New Topic from Papers…'],
      ...['Open Source Line', 'Look Up Identifiers…'],
      'Split Paper…',
    ]);
    await menu.choose('Copy Title');
    await workbench.clipboardIs(/^Synchronising Sundials$/);
    await tree.row(sundials).click({ button: 'right' });
    await menu.choose('Copy BibTeX');
    await workbench.clipboardIs(/^@misc\{\w+,\n {2}title = \{\{Synchronising Sundials\}\},\n/);
  });

  test('buttons in a row mark it', async () => {
    const { tree } = workbench;
    await tree.pressInline(sundials, 'Star');
    await tree.hasIcon(sundials, 'star-full');
    await tree.pressInline(sundials, 'Mark as Read');
    await tree.row(sundials).getByRole('button', { name: 'Mark as Unread' }).waitFor();
    await workbench.screenshot('browse-inline');
    await tree.pressInline(sundials, 'Remove Star');
    await tree.hasIcon(sundials, 'circle-outline');
    await tree.pressInline(sundials, 'Mark as Unread');
    await tree.hasIcon(sundials, 'circle-filled');
  });

  test('Space marks the row that has the focus, and only that', async () => {
    const { tree } = workbench;
    await tree.isSelected(locks);
    await workbench.runCommand('Paper Digests: Focus on Papers View');
    await tree.hasKeyboard();
    for (const key of ['End', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await workbench.page.keyboard.press(key);
    }
    await tree.hasFocus(bells);
    await workbench.page.keyboard.press('Space');
    await tree.hasIcon(bells, 'circle-outline');
    await tree.hasIcon(locks, 'circle-filled');
    await workbench.abstract.shows(locks);
    await workbench.screenshot('browse-space');
    await workbench.page.keyboard.press('Space');
    await tree.hasIcon(bells, 'circle-filled');
  });

  test('Space opens and closes a group, as it does in every tree', async () => {
    const { tree } = workbench;
    await tree.row('June 2022').click();
    equal(await tree.row('June 2022').getAttribute('aria-expanded'), 'false');
    await workbench.page.keyboard.press('Space');
    await eventually(async () => {
      equal(await tree.row('June 2022').getAttribute('aria-expanded'), 'true');
    });
    await tree.hasIcon(sundials, 'circle-filled');
  });

  test('Tab leads to the buttons of the panel, and shows where it is', async () => {
    const { abstract, tree } = workbench;
    await tree.row(moss).click();
    await abstract.shows(moss);
    const focused = await abstract.locator('button:focus-visible');
    await eventually(async () => {
      await abstract.press('Tab');
      equal(await focused.getAttribute('aria-label', { timeout: 500 }), 'Star');
    });
    const outline = await focused.evaluate((button) => getComputedStyle(button).outlineStyle);
    equal(outline, 'solid');
    await (await abstract.locator('[role=tooltip]', { hasText: 'Star (S)' })).waitFor();
    await workbench.screenshot('browse-focus');
    await abstract.press('ArrowRight');
    await eventually(async () => {
      equal(await focused.getAttribute('aria-label'), 'Mark as Read');
    });
  });

  test('a double click keeps the panel', async () => {
    const { abstract, tree } = workbench;
    await tree.row(moss).dblclick();
    await abstract.shows(moss);
    await tree.row(bells).click();
    await abstract.shows(bells);
    equal(await workbench.editorTab(/./).count(), 2);
    await workbench.screenshot('browse-kept');
  });

  test('a topic of a paper filters the tree, until the filter is cleared', async () => {
    const { abstract, sidebar, tree } = workbench;
    await tree.row(moss).click();
    await abstract.shows(moss);
    await (await abstract.locator('.chip')).first().click();
    await sidebar.getByText(/^Topic: .* · \d+ of 10$/).waitFor();
    await eventually(async () => {
      ok((await tree.onLevel(3).count()) < 10, 'fewer papers than before');
    });
    await tree.row(moss).waitFor();
    await workbench.screenshot('browse-filtered');
    await workbench.pressInViewTitle('Clear Filter');
    await sidebar.getByText(/^Topic: /).waitFor({ state: 'hidden' });
    await eventually(async () => {
      equal(await tree.onLevel(1).count(), 8);
    });
  });

  test('the title menu groups by digest, and not at all', async () => {
    const { quickInput, tree } = workbench;
    await workbench.pressInViewTitle('Group Papers By…');
    await quickInput.row('Month and topic').waitFor();
    await workbench.screenshot('browse-group-by');
    await quickInput.choose('Digest');
    await tree.hasRoots(['spring.md', 'winter digest.txt', 'autumn.txt']);
    await workbench.screenshot('browse-digests');
    await workbench.pressInViewTitle('Group Papers By…');
    await quickInput.choose('No groups');
    await eventually(async () => {
      equal((await tree.level(1)).length, 10);
    });
    ok((await tree.description(moss)).startsWith('Sep 3, 2025'), 'no group tells the year');
    await workbench.screenshot('browse-flat');
  });
});
