import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/paths.mjs';
import { after, before, describe, sampleFolder, test, Workbench } from './driver';

/** Set to keep the picture: `UPDATE_SCREENSHOT=1 npm run test:e2e -- --grep README`. */
const keeps = process.env['UPDATE_SCREENSHOT'] === '1';

describe('README', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: sampleFolder, width: 1280, height: 760 });
  });
  after(() => Workbench.disposeAll());

  test('shows the sample digest as it looks', async () => {
    const { tree } = workbench;
    await workbench.openView();
    await tree.expand('October 2025');
    await tree.settled();
    for (const topic of await tree.onLevel(2).locator('.label-name').allInnerTexts()) {
      await tree.expand(topic);
    }
    await tree.onLevel(3).first().click();
    await workbench.webviewFrameWith('.abstract');
    await tree.pressInline(await tree.onLevel(3).nth(2).locator('.label-name').innerText(), 'Star');
    await tree.onLevel(3).nth(2).locator('.codicon-star-full').first().waitFor();
    await workbench.page.mouse.move(760, 700);
    await workbench.screenshot('readme');
    if (keeps) {
      const screenshot = join(projectRoot, 'dist', 'screenshots', 'readme.png');
      await copyFile(screenshot, join(projectRoot, 'media', 'readme.png'));
    }
  });
});
