// @ts-check
// Runs the end-to-end tests, which drive the workbench of a real VS Code as a user does.
//
//   node test/e2e/run.mjs [--grep TEXT] [--extension FOLDER] [--parts NUMBER]
//
// --grep       only the tests whose full name contains TEXT
// --extension  a built extension to test in place of this project, as an unpacked VSIX
// --parts      so many parts of the tests run at the same time, in a process each; 1 where left out:
//              windows are slow where they have to share two cores
// --part       (by itself) one part of the tests, from 0, with all that they need already there
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../host/chromium.mjs';
import { projectRoot } from '../host/paths.mjs';
import { run, runOrThrow } from '../host/processes.mjs';
import { ensureHost } from '../host/setup.mjs';
import { addTotals, couldNotRun, printTotals, readTotals } from '../totals.mjs';
import { bundle, bundleSuite } from './bundle.mjs';

const { values } = parseArgs({
  options: {
    grep: { type: 'string', default: '' },
    extension: { type: 'string' },
    parts: { type: 'string', default: '1' },
    part: { type: 'string' },
  },
});
const parts = Number(values.parts);
if (values.part === undefined) {
  await runAll();
} else {
  await runPart(Number(values.part));
}

/** Sets up what the tests need, and runs all of them. */
async function runAll() {
  if (values.extension === undefined) {
    await runOrThrow(process.execPath, ['esbuild.config.mjs'], { cwd: projectRoot });
  }
  await removeOldFailures();
  // Here and not in the first test, whose time is limited.
  await Promise.all([ensureHost('current'), ensureHost('lowest')]);
  await ensureChromium();
  await bundleSuite(resolve(values.extension ?? projectRoot));
  const outcomes = await Promise.all(
    Array.from({ length: parts }, async (_, index) => {
      const args = ['--part', String(index), '--parts', values.parts, '--grep', values.grep];
      const { output } = await run(process.execPath, [import.meta.filename, ...args], {
        cwd: projectRoot,
        echo: true,
      });
      return (
        readTotals(output) ?? couldNotRun(`part ${index + 1} of the tests did not come to its end`)
      );
    }),
  );
  const total = addTotals(outcomes);
  printTotals(
    total.passed + total.failed === 0
      ? couldNotRun('no test has a name that contains the text asked for')
      : total,
  );
}

/** @param {number} index which part, from 0 */
async function runPart(index) {
  /** @type {typeof import('./suite')} */
  const suite = await import(pathToFileURL(bundle).href);
  printTotals(await suite.run(values.grep, { index, count: parts }));
}

/** Removes the pictures that failed tests of an earlier run left. */
async function removeOldFailures() {
  const folder = join(projectRoot, 'dist', 'screenshots');
  for (const file of await readdir(folder).catch(() => [])) {
    if (file.startsWith('failed-')) {
      await rm(join(folder, file));
    }
  }
}
