import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { projectRoot } from '../host/paths.mjs';
import type { Theme } from './driver';
import { after, before, deepEqual, describe, eventually, ok, sampleFolder, test } from './driver';
import { Workbench } from './driver';

const themes: readonly Theme[] = ['light', 'dark', 'highContrast', 'highContrastLight'];
const digest = 'October digest.txt';

/** Runs axe in a webview and gives each violation with the elements that it is about. */
async function violations(frame: Frame): Promise<string[]> {
  const source = await readFile(
    join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'),
    'utf8',
  );
  await frame.evaluate(source);
  const found: unknown = await frame.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
  ok(Array.isArray(found), 'axe gives a list');
  return found.map(String);
}

describe('Themes', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: sampleFolder,
      settings: { 'paperDigests.groupBy': ['date'] },
      width: 1500,
      height: 900,
    });
    await workbench.openView();
    await workbench.tree.expand('October 2025');
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

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
      { timeout: 60_000 },
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
