import { Workbench, after, before, deepEqual, describe, equal, eventually, ok } from './driver';
import { sampleFolder, test } from './driver';

describe('Topics in the tree', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: sampleFolder,
      settings: { 'paperDigests.groupBy': ['topic'] },
      width: 1400,
      height: 900,
    });
    await workbench.openView();
    await workbench.tree.settled();
    // Until topics are found, all papers are in one group.
    await eventually(async () => {
      ok((await workbench.tree.onLevel(1).count()) > 2, 'topics are found');
    });
  });
  after(() => Workbench.disposeAll());

  /** Labels and counts of the topics, from the top. */
  async function topics(): Promise<Map<string, number>> {
    const rows = await workbench.tree.level(1);
    return new Map(
      rows.map((row) => {
        const [, label = '', count = ''] = /^(.*?) (\d+)(?: · .*)?$/.exec(row) ?? [];
        return [label, Number(count)];
      }),
    );
  }

  test('papers are dragged onto one with the mouse, and Ctrl+Z takes them back', async () => {
    const { page, tree } = workbench;
    const before = await topics();
    const [from = '', to = ''] = [...before.keys()];
    await tree.row(from).click();
    await eventually(async () => {
      ok((await tree.onLevel(2).count()) > 1);
    });
    await tree.onLevel(2).first().click();
    await tree
      .onLevel(2)
      .nth(1)
      .click({ modifiers: ['Control'] });
    await tree.onLevel(2).nth(1).hover();
    await page.mouse.down();
    await tree.row(to).hover();
    await tree.row(to).hover({ position: { x: 60, y: 11 } });
    await workbench.screenshot('topics-drag');
    await page.mouse.up();
    await eventually(async () => {
      const counts = await topics();
      equal(counts.get(to), (before.get(to) ?? 0) + 2);
    });
    await workbench.screenshot('topics-dragged');
    await tree.hasKeyboard();
    await page.keyboard.press('Control+z');
    await eventually(async () => {
      deepEqual([...(await topics())], [...before]);
    });
  });

  test('the menus of a topic and of a paper offer what can be done with them', async () => {
    const { menu, page, quickInput, tree } = workbench;
    const [topic = ''] = [...(await topics()).keys()];
    await tree.row(topic).click({ button: 'right' });
    const ofTopic = await menu.labels();
    await workbench.screenshot('topics-menu');
    await page.keyboard.press('Escape');
    deepEqual(ofTopic, [
      ...['Mark as Read', 'Mark as Unread'],
      ...['Copy Citation…', 'Export Papers…'],
      ...['Rename Topic…', 'Merge Topic Into…', 'Pin Topic', 'Hide Topic'],
      'Look Up Identifiers…',
    ]);
    await tree.onLevel(2).first().click({ button: 'right' });
    await menu.labels();
    await workbench.screenshot('topics-paper-menu');
    await menu.choose('Move to Topic…');
    await quickInput.input.waitFor();
    await workbench.screenshot('topics-move');
    await quickInput.close();
  });

  test('one that was hidden comes back by the menu of the view', async () => {
    const { menu, page, quickInput, tree } = workbench;
    const before = await topics();
    const [topic = ''] = [...before.keys()];
    await tree.row(topic).click({ button: 'right' });
    await menu.choose('Hide Topic');
    await eventually(async () => {
      ok(!(await topics()).has(topic));
    });
    await workbench.runCommand('Paper Digests: Show Hidden Topics…');
    await quickInput.row(topic).waitFor();
    await workbench.screenshot('topics-hidden');
    await page.keyboard.press('Control+a');
    await quickInput.row(topic).click();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      deepEqual([...(await topics())], [...before]);
    });
  });
});
