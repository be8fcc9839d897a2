import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, equal, eventually } from './driver';
import { test, Workbench } from './driver';

const count = 2000;

/** An invented digest of many papers. */
function largeDump(): string {
  const entries = Array.from({ length: count }, (_, index) =>
    [
      `Estimating the Moisture of Wall ${index} from Sound`,
      `We tap on wall ${index} and listen. A model of $n_{${index}}$ bricks tells moisture from mortar, and agrees with loggers to within three percent. The walls of one town were tapped on for a year, by day and by night, and recordings of all of them are given away.`,
      `  • ${(index % 9) + 2} authors\n·\nDec ${(index % 28) + 1}`,
    ].join('\n\n'),
  );
  return ['Daily Papers', 'byAK and the research community', 'Dec 12', ...entries, ''].join('\n\n');
}

/** Measures rather than tests, and takes a machine to itself: only where `MEASURE=1` asks for it. */
const describeMeasure = process.env['MEASURE'] === '1' ? describe : () => undefined;

describeMeasure('The preview of a large dump', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-large-'));
    await writeFile(join(folder, 'large.txt'), largeDump());
    workbench = await Workbench.launch({ folder, width: 1400, height: 800 });
    await workbench.openFile('large.txt');
  });
  after(async () => {
    await Workbench.disposeAll();
    await rm(folder, { recursive: true });
  });

  test(
    'is there as a whole, and scrolls to its end',
    async () => {
      const { page, preview } = workbench;
      const button = page.getByRole('button', { name: 'Open Preview to the Side' });
      await button.waitFor({ timeout: 30_000 });
      const start = performance.now();
      await button.click();
      const entries = await preview.locator('.entry');
      await entries.first().waitFor();
      const first = performance.now() - start;
      await eventually(async () => {
        equal(await entries.count(), count);
      });
      const all = performance.now() - start;
      await entries.first().hover();
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
        `      first ${first.toFixed()} ms, all ${all.toFixed()} ms, ${long} of ${times.length} frames over 50 ms, longest ${Math.max(...times).toFixed()} ms`,
      );
      await workbench.screenshot('preview-large');
    },
    { timeout: 60_000 },
  );
});
