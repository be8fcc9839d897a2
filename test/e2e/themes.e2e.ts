import type { Frame } from 'playwright-core';
import type { Theme } from './driver';
import { after, before, deepEqual, describe, eventually, ok, sampleFolder, test } from './driver';
import { violations, Workbench } from './driver';

const themes: readonly Theme[] = ['light', 'dark', 'highContrast', 'highContrastLight'];
const digest = 'October digest.txt';

describe('Themes', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: sampleFolder,
      settings: { 'paperDigests.groupBy': ['date'], 'paperDigests.sentenceRoles': true },
      width: 1500,
      height: 900,
    });
    await workbench.openView();
    await workbench.tree.expand('October 2025');
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

  /** Opens all that is folded away below an abstract, unless it is open from before. */
  async function openAllSections(abstract: Frame): Promise<void> {
    const closed = abstract.locator('details.section:not([open]) > summary');
    while ((await closed.count()) > 0) {
      await closed.first().click();
    }
    await abstract.locator('.related .link').first().waitFor();
  }

  for (const theme of themes) {
    test(
      `the tree, an abstract, a search and a digest in ${theme}`,
      async () => {
        const { page, quickInput } = workbench;
        await workbench.setTheme(theme);
        await workbench.tree.onLevel(2).first().click();
        const abstract = await workbench.webviewFrameWith('.abstract');
        deepEqual(await violations(abstract), [], 'the abstract');
        await workbench.screenshot(`theme-${theme}-abstract`);
        await openAllSections(abstract);
        deepEqual(await violations(abstract), [], 'the abstract with all that is known');
        await workbench.screenshot(`theme-${theme}-sections`);
        await workbench.abstract.press('?');
        await abstract.locator('dialog[open]').waitFor();
        deepEqual(await violations(abstract), [], 'the sheet of keys');
        await workbench.screenshot(`theme-${theme}-keys`);
        await page.keyboard.press('Escape');
        await abstract.locator('dialog').waitFor({ state: 'detached' });

        await page.keyboard.press('Control+Alt+p');
        await quickInput.type('grasp');
        await eventually(async () => {
          const [first] = await quickInput.labels();
          ok(first !== undefined && /grasp/i.test(first), 'the hits and not the newest papers');
        });
        await workbench.screenshot(`theme-${theme}-search`);
        await quickInput.close();

        await workbench.openFile(digest);
        await page.locator('.statusbar').getByText('Paper Digest', { exact: true }).waitFor();
        await workbench.runCommand('Paper Digests: Open Preview to the Side');
        const preview = await workbench.webviewFrameWith('article');
        deepEqual(await violations(preview), [], 'the preview');
        await workbench.screenshot(`theme-${theme}-digest`);
        await workbench.runCommand('View: Close All Editors');
      },
      { timeout: 120_000 },
    );
  }

  test('nothing overflows in a narrow panel, nor at 200 % zoom', async () => {
    await workbench.setTheme('light');
    await workbench.tree.onLevel(2).first().click();
    await workbench.webviewFrameWith('.abstract');
    for (const [name, width, zoom] of [
      ['narrow', 640, 1],
      ['zoomed', 900, 2],
    ] as const) {
      await workbench.resize(width, 900);
      const frame = await workbench.webviewFrameWith('.abstract');
      await frame.evaluate((factor) => {
        document.documentElement.style.zoom = String(factor);
      }, zoom);
      await eventually(async () => {
        const { content, shown } = await frame.evaluate(() => ({
          content: document.documentElement.scrollWidth,
          shown: document.documentElement.clientWidth,
        }));
        ok(content <= shown, `${content} pixels in ${shown}`);
      });
      await workbench.screenshot(`theme-${name}`);
    }
  });
});
