import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, equal, eventually } from './driver';
import { test, Workbench } from './driver';
import { largeDump } from './largeDump';

const count = 2000;

/** Measures rather than tests, and takes a machine to itself: only where `MEASURE=1` asks for it. */
const describeMeasure = process.env['MEASURE'] === '1' ? describe : () => undefined;

describeMeasure('The preview of a large dump', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-large-'));
    await writeFile(join(folder, 'large.txt'), largeDump(count));
    workbench = await Workbench.launch({ folder, width: 1400, height: 800 });
    await workbench.openFile('large.txt');
  });
  after(async () => {
    await Workbench.disposeAll();
    await rm(folder, { recursive: true });
  });

  /** Opens the preview and tells how long it took. */
  async function open(): Promise<string> {
    const button = workbench.page.getByRole('button', { name: 'Open Preview to the Side' });
    await button.waitFor({ timeout: 30_000 });
    const start = performance.now();
    await button.click();
    const entries = await workbench.preview.locator('.entry');
    await entries.first().waitFor();
    const first = performance.now() - start;
    await eventually(async () => {
      equal(await entries.count(), count);
    });
    const all = performance.now() - start;
    return `first ${first.toFixed()} ms, all ${all.toFixed()} ms`;
  }

  test(
    'is there as a whole, and scrolls to its end',
    async () => {
      const { page, preview } = workbench;
      const cold = await open();
      // Once more, with the library loaded and the editor at rest.
      await page.waitForTimeout(15_000);
      await workbench.editorTab(/^Preview large/).click();
      await workbench.runCommand('View: Close Editor');
      await page.waitForTimeout(2000);
      const settled = await open();
      await (await preview.locator('.entry')).first().hover();
      const frame = await preview.frame();
      const frames = frame.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const times: number[] = [];
            const tick = (time: number): void => {
              times.push(time);
              if (times.length < 180) {
                requestAnimationFrame(tick);
              } else {
                resolve(times.slice(1).map((each, index) => each - (times[index] ?? each)));
              }
            };
            requestAnimationFrame(tick);
          }),
      );
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 400);
      }
      const times = await frames;
      const long = times.filter((time) => time > 50).length;
      console.log(
        `      cold: ${cold}; settled: ${settled}; ${long} of ${times.length} frames over 50 ms, longest ${Math.max(...times).toFixed()} ms`,
      );
      await workbench.screenshot('preview-large');
    },
    { timeout: 120_000 },
  );
});
