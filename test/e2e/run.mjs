// @ts-check
// Runs the end-to-end tests, which drive the workbench of a real VS Code as a user does.
//
//   node test/e2e/run.mjs [--grep TEXT] [--extension FOLDER]
//
// --grep       only the tests whose full name contains TEXT
// --extension  a built extension to test in place of this project, as an unpacked VSIX
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../host/chromium.mjs';
import { projectRoot } from '../host/paths.mjs';
import { runOrThrow } from '../host/processes.mjs';
import { ensureHost } from '../host/setup.mjs';
import { printTotals } from '../totals.mjs';
import { bundleSuite } from './bundle.mjs';

const { values } = parseArgs({
  options: { grep: { type: 'string', default: '' }, extension: { type: 'string' } },
});

if (values.extension === undefined) {
  await runOrThrow(process.execPath, ['esbuild.config.mjs'], { cwd: projectRoot });
}
await removeOldFailures();
// Here and not in the first test, whose time is limited.
await Promise.all([ensureHost('current'), ensureHost('lowest')]);
await ensureChromium();
const bundle = await bundleSuite(resolve(values.extension ?? projectRoot));
/** @type {typeof import('./suite')} */
const suite = await import(pathToFileURL(bundle).href);
const outcome = await suite.run(values.grep);
if (outcome.passed + outcome.failed === 0) {
  console.log('  ✗ no test has a name that contains the text asked for');
  outcome.failed = 1;
}
printTotals(outcome);

/** Removes the pictures that failed tests of an earlier run left. */
async function removeOldFailures() {
  const folder = join(projectRoot, 'dist', 'screenshots');
  for (const file of await readdir(folder).catch(() => [])) {
    if (file.startsWith('failed-')) {
      await rm(join(folder, file));
    }
  }
}
