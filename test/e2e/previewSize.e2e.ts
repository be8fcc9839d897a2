import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, equal, eventually } from './driver';
import { test, Workbench } from './driver';
import { largeDump, largeMarkdown } from './largeDump';

const count = 2000;
const turns = 4;

/** Milliseconds until the first entry or heading of a preview is there, and until all are. */
interface Times {
  readonly first: number;
  readonly all: number;
}

/** Measures rather than tests, and takes a machine to itself: only where `MEASURE=1` asks for it. */
const describeMeasure = process.env['MEASURE'] === '1' ? describe : () => undefined;

describeMeasure('The preview of a large dump', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-large-'));
    await writeFile(join(folder, 'large.txt'), largeDump(count));
    await writeFile(join(folder, 'page.md'), largeMarkdown(count));
    workbench = await Workbench.launch({ folder, width: 1400, height: 800 });
  });
  after(async () => {
    await Workbench.disposeAll();
    await rm(folder, { recursive: true });
  });

  /** Opens the preview of the editor in front, and tells in milliseconds until `part` is there. */
  async function open(part: string): Promise<Times> {
    const button = workbench.page.getByRole('button', { name: 'Open Preview to the Side' });
    await button.waitFor({ timeout: 30_000 });
    const start = performance.now();
    await button.click();
    const parts = (await workbench.webviewFrameWith(part)).locator(part);
    await parts.first().waitFor();
    const first = performance.now() - start;
    await eventually(async () => {
      equal(await parts.count(), count);
    });
    return { first, all: performance.now() - start };
  }

  /** Opens the preview again and again, with the window at rest. */
  async function openOften(file: string, part: string): Promise<void> {
    await workbench.openFile(file);
    const cold = await open(part);
    await workbench.page.waitForTimeout(15_000);
    const times: Times[] = [];
    for (let turn = 0; turn < turns; turn++) {
      await workbench.editorTab(/^Preview /).click();
      await workbench.runCommand('View: Close Editor');
      await workbench.page.waitForTimeout(2000);
      times.push(await open(part));
    }
    const tell = (of: keyof Times): string =>
      `${cold[of].toFixed()} cold, ${times.map((time) => time[of].toFixed()).join(' ')} at rest`;
    console.log(`      ${file}, ms: first ${tell('first')}; all ${tell('all')}`);
  }

  test(
    'is there as soon as that of a page of Markdown, and scrolls to its end',
    async () => {
      const { page, preview } = workbench;
      await openOften('large.txt', '.entry');
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
        `      ${long} of ${times.length} frames over 50 ms, longest ${Math.max(...times).toFixed()} ms`,
      );
      await workbench.screenshot('preview-large');
      await workbench.editorTab(/^Preview /).click();
      await workbench.runCommand('View: Close Editor');
      await openOften('page.md', 'h2.code-line');
    },
    { timeout: 240_000 },
  );
});
