import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/paths.mjs';
import { after, before, describe, eventually, ok, sampleFolder, test } from './driver';
import { Workbench } from './driver';

/** Set to keep the picture: `UPDATE_SCREENSHOT=1 npm run test:e2e -- --grep README`. */
const keeps = process.env['UPDATE_SCREENSHOT'] === '1';

describe('README', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: sampleFolder,
      settings: { 'paperDigests.groupBy': ['topic'] },
    });
  });
  after(() => Workbench.disposeAll());

  test('shows the sample digest as it looks', async () => {
    const { abstract, tree } = workbench;
    await workbench.openView();
    await workbench.widenSidebar(480);
    // Until topics are found, all papers are in one group.
    const topics = await eventually(async () => {
      const labels = await tree.onLevel(1).locator('.label-name').allInnerTexts();
      ok(labels.length > 2, `${labels.length} topics`);
      return labels;
    });
    for (const topic of topics.slice(0, 3)) {
      await tree.expand(topic);
    }
    const titles = await tree.onLevel(2).locator('.label-name').allInnerTexts();
    const [first = '', second = '', third = '', fourth = ''] = titles;
    await tree.row(first).click();
    await abstract.shows(first);
    for (const title of [third, fourth]) {
      await tree.pressInline(title, 'Mark as Read');
      await tree.hasIcon(title, 'circle-outline');
    }
    await tree.pressInline(second, 'Star');
    await tree.hasIcon(second, 'star-full');
    await workbench.moveMouseAway();
    await workbench.screenshot('readme');
    if (keeps) {
      const screenshot = join(projectRoot, 'dist', 'screenshots', 'readme.png');
      await copyFile(screenshot, join(projectRoot, 'media', 'readme.png'));
    }
  });
});
