import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { after, before, describe, equal, eventually, matches, ok } from './driver';
import { test, Workbench } from './driver';
import { largeDump } from './largeDump';

const count = 400;

describe('The preview of a long dump', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-long-'));
    await writeFile(join(folder, 'long.txt'), largeDump(count));
    workbench = await Workbench.launch({ folder, width: 1400, height: 700, scrollbars: true });
    await workbench.openFile('long.txt');
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    await workbench.preview.shows('long.txt');
    const entries = await workbench.preview.locator('.entry');
    await eventually(async () => {
      equal(await entries.count(), count);
    });
  });
  after(async () => {
    await Workbench.disposeAll();
    await rm(folder, { recursive: true });
  });

  function entryOf(wall: number): Promise<Locator> {
    return workbench.preview.locator('.entry', { hasText: new RegExp(`Wall ${wall} from`) });
  }

  /** Waits until an entry is in sight as a whole, its formula set. */
  async function isInSight(wall: number): Promise<void> {
    const entry = await entryOf(wall);
    await eventually(async () => {
      const inSight = await entry.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      ok(inSight, `wall ${wall} is in sight`);
    });
    await entry.locator('math').first().waitFor();
  }

  test('find looks through entries that were never in sight', async () => {
    const { page, preview } = workbench;
    await (await preview.locator('.entry h2')).first().click();
    const input = page.locator('.simple-find-part.visible input');
    // The workbench hears a little later that the preview has the focus.
    await eventually(async () => {
      await preview.press('Control+f');
      await input.waitFor({ timeout: 2000 });
    });
    await input.fill('on wall 317 and');
    await input.press('Enter');
    const entry = await entryOf(317);
    await eventually(async () => {
      const inSight = await entry.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      ok(inSight, 'what was found is in sight');
    });
    await entry.locator('.facts li').first().waitFor();
    const found = await (await preview.frame()).evaluate(() => String(document.getSelection()));
    equal(found, 'on wall 317 and');
    await workbench.screenshot('preview-find');
    await input.press('Escape');
  });

  test('dragging the scrollbar shows any part of it, and takes the editor along', async () => {
    const { page, preview } = workbench;
    const frame = await preview.frame();
    const box = await (await frame.frameElement()).boundingBox();
    ok(box, 'the preview has a place');
    const x = box.x + box.width - 5;
    // Again where the scrollbar was not yet drawn at the top when it was taken hold of.
    await eventually(async () => {
      await page.mouse.up();
      await frame.evaluate(() => {
        window.scrollTo(0, 0);
      });
      await page.mouse.move(x, box.y + 22);
      await page.mouse.down();
      await page.mouse.move(x, box.y + box.height / 2, { steps: 10 });
      await eventually(
        async () => {
          ok((await frame.evaluate(() => scrollY)) > 5000, 'far down');
        },
        { timeout: 3000 },
      );
    });
    await page.mouse.move(x, box.y + box.height + 50, { steps: 10 });
    await page.mouse.up();
    await eventually(async () => {
      const shown = await frame.evaluate(() =>
        [...document.querySelectorAll('.entry')]
          .filter((entry) => {
            const { top, bottom } = entry.getBoundingClientRect();
            return bottom > 0 && top < innerHeight && entry.querySelector('.facts li') !== null;
          })
          .map((entry) => Number(entry.getAttribute('aria-posinset'))),
      );
      ok(
        Math.max(...shown) > count / 2,
        `entries of the second half, but shown are ${shown.join()}`,
      );
    });
    await eventually(async () => {
      matches(await page.locator('.view-lines').innerText(), /Wall\s[23]\d\d\sfrom/);
    });
    await workbench.screenshot('preview-dragged');
  });

  test('keys lead from one end to the other', async () => {
    const { preview } = workbench;
    await (await preview.locator('.entry h2')).last().click();
    await preview.press('Home');
    await isInSight(0);
    await preview.press('End');
    await isInSight(count - 1);
  });

  test('a double click on a word opens the source at this word', async () => {
    const { page, preview } = workbench;
    await preview.press('Home');
    await isInSight(0);
    const point = await (
      await preview.frame()
    ).evaluate(() => {
      const abstract = document.querySelector('.entry .abstract');
      const walker = document.createTreeWalker(abstract ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('loggers') ?? -1;
        if (at >= 0) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 'loggers'.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    });
    const box = await (await (await preview.frame()).frameElement()).boundingBox();
    ok(point && box, 'the word has a place');
    await page.mouse.dblclick(box.x + point.x, box.y + point.y);
    const line = largeDump(1)
      .split('\n')
      .findIndex((text) => text.includes('loggers'));
    const column = largeDump(1).split('\n')[line]?.indexOf('loggers') ?? -1;
    const place = page.locator(String.raw`#status\.editor\.selection`);
    await eventually(async () => {
      equal(await place.innerText(), `Ln ${line + 1}, Col ${column + 1}`);
    });
  });
});
