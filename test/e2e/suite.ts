// What run.mjs calls once it has bundled the test files.
import { runTests } from '../integration/harness/registry';
import type { Outcome, Part } from '../integration/harness/registry';
import { Workbench } from './driver';
import { describedWindow } from './driver/described';

/** Runs the registered tests of a part; a failed one leaves a picture of each open window, and what can be read in it. */
export async function run(grep: string, part: Part): Promise<Outcome> {
  const outcome = await runTests({
    part,
    print: (line) => {
      console.log(line);
    },
    onFailure: async (name) => {
      const file = `failed-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
      for (const [index, workbench] of [...Workbench.opened].entries()) {
        await workbench.screenshot(index === 0 ? file : `${file}-${index + 1}`);
        for (const line of await describedWindow(workbench.page)) {
          console.log(`      window ${index + 1} ${line}`);
        }
      }
      console.log(`      see dist/screenshots/${file}.png`);
    },
    ...(grep === '' ? {} : { grep }),
  });
  await Workbench.endAll();
  return outcome;
}
