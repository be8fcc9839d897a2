import { after, before, describe, equal, eventually, fixture, ok } from './driver';
import { test, Workbench } from './driver';

const dump = 'autumn.txt';

describe('The preview of dumps', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('workspace'), width: 1400, height: 700 });
    await workbench.openFile('winter digest.txt');
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    await workbench.preview.shows(/winter digest/);
  });
  after(() => Workbench.disposeAll());

  test('scrolling the preview scrolls the editor and leaves the cursor', async () => {
    const headings = await workbench.preview.locator('.entry h2');
    await headings.first().hover();
    await workbench.page.mouse.wheel(0, 100_000);
    await eventually(async () => {
      ok((await workbench.page.locator('.view-lines').innerText()).includes('Church'), 'the end');
    });
    const place = workbench.page.locator(String.raw`#status\.editor\.selection`);
    equal(await place.innerText(), 'Ln 1, Col 1');
    await workbench.screenshot('preview-scrolled');
  });

  test('an entry selected in the preview is marked in the editor until it is folded', async () => {
    const headings = await workbench.preview.locator('.entry h2');
    await headings.last().click();
    await eventually(async () => {
      ok((await workbench.page.locator('.view-overlays [class*=ced-]').count()) > 0, 'a mark');
    });
    await workbench.screenshot('preview-selected');
    await workbench.preview.press('Escape');
    await eventually(async () => {
      equal(await workbench.page.locator('.view-overlays [class*=ced-]').count(), 0, 'marks');
    });
  });

  test('it follows the active dump, and stays with its dump when locked', async () => {
    await (await workbench.preview.locator('.entry h2')).first().click();
    await workbench.runCommand('Paper Digests: Toggle Preview Locking');
    await workbench.page.getByRole('tab', { name: /\[Preview\] winter digest/ }).waitFor();
    await workbench.runCommand('Paper Digests: Toggle Preview Locking');
    await workbench.page.getByRole('tab', { name: /^Preview winter digest/ }).waitFor();
    await workbench.page.getByRole('tab', { name: /^winter digest/ }).click();
    await workbench.openFile(dump);
    await workbench.preview.shows(/autumn/);
    await workbench.screenshot('preview-follows');
  });
});

describe('Entries of a preview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('preview'), width: 1400, height: 700 });
    await workbench.openFile('formulas.txt');
  });
  after(() => Workbench.disposeAll());

  test('formulas are set, and what is broken stays readable', async () => {
    const { page } = workbench;
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    await workbench.preview.shows(/formulas/);
    await (await workbench.preview.locator('h2 math')).first().waitFor();
    await (await workbench.preview.locator('.abstract math')).first().waitFor();
    await (await workbench.preview.locator('.entry h2')).first().click();
    await page.mouse.move(0, 0);
    await workbench.screenshot('preview-formulas');
    await workbench.resize(640, 700);
    const frame = await workbench.preview.frame();
    await eventually(async () => {
      const tooWide = await frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return Math.max(scrollWidth - clientWidth, 0);
      });
      equal(tooWide, 0, 'pixels that do not fit');
    });
    await workbench.screenshot('preview-formulas-narrow');
  });

  test('the table of contents leads to an entry', async () => {
    await workbench.resize(1400, 700);
    await (await workbench.preview.locator('summary', { hasText: 'Contents' })).click();
    await workbench.screenshot('preview-contents');
    await (await workbench.preview.locator('.contents li button')).first().click();
    await (await workbench.preview.locator('.entry.selected')).first().waitFor();
  });

  test('an entry is starred and marked as read where it stands', async () => {
    await workbench.resize(1400, 700);
    const entries = await workbench.preview.locator('.entry');
    await entries.first().hover();
    await workbench.screenshot('preview-toolbar');
    await (await workbench.preview.button('Star')).click();
    await (await workbench.preview.locator('.entry .state')).first().waitFor();
    await (await workbench.preview.button('Mark as Read')).click();
    await (await workbench.preview.locator('.entry.read')).first().waitFor();
    await (await workbench.preview.locator('.entry h2')).first().click({ button: 'right' });
    await workbench.screenshot('preview-menu');
    await workbench.menu.choose('Mark as Unread');
    await eventually(async () => {
      equal(await (await workbench.preview.locator('.entry.read')).count(), 0, 'read entries');
    });
  });
});
