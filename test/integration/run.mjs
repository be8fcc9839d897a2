// @ts-check
// Runs the integration suite inside real VS Code, in every kind of extension host there is.
//
//   node test/integration/run.mjs [--only current|web|lowest|desktop] [--grep TEXT]
//                                 [--extension FOLDER]
//
// --only       one host only
// --grep       only the tests whose full name contains TEXT
// --extension  a built extension to test in place of this project, as an unpacked VSIX
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../host/paths.mjs';
import { runOrThrow } from '../host/processes.mjs';
import { ensureHost } from '../host/setup.mjs';
import { Arxiv } from '../replica/arxiv.mjs';
import { Replica } from '../replica/replica.mjs';
import { addTotals, printTotals } from '../totals.mjs';
import { bundleSuite, workspaceFixture } from './bundle.mjs';
import { findDesktop, runInDesktop } from './inDesktop.mjs';
import { runInServer } from './inServer.mjs';
import { Report } from './report.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {import('./bundle.mjs').HostKind} kind
 * @property {import('../host/setup.mjs').HostName | 'desktop'} host
 */

/** @type {Target[]} */
const targets = [
  { name: 'current', kind: 'node', host: 'current' },
  { name: 'web', kind: 'web', host: 'current' },
  { name: 'lowest', kind: 'node', host: 'lowest' },
  { name: 'desktop', kind: 'node', host: 'desktop' },
];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string', default: '' },
    extension: { type: 'string' },
  },
});
const extension = resolve(values.extension ?? projectRoot);
if (values.only !== undefined && !targets.some(({ name }) => name === values.only)) {
  throw new Error(`--only knows ${targets.map(({ name }) => name).join(', ')}`);
}

/**
 * Runs the suite in one kind of extension host.
 *
 * @param {Target} target
 * @returns {Promise<import('../totals.mjs').Totals>}
 */
async function runTarget({ name, kind, host }) {
  const report = new Report(values.only === undefined ? `${name}: ` : '');
  const replica = await new Replica([new Arxiv()]).start();
  const onLine = (/** @type {string} */ line) => {
    report.take(line);
  };
  const started = Date.now();
  try {
    const suite = await bundleSuite(kind, name, values.grep, replica.url);
    const common = { extension, suite, workspace: workspaceFixture, onLine };
    if (host === 'desktop') {
      const found = await findDesktop();
      if ('refused' in found) {
        console.log(`desktop: skipped, the download was refused: ${found.refused}`);
        return { passed: 0, failed: 0, failures: [] };
      }
      console.log('desktop: VS Code stable, Node extension host');
      await runInDesktop({ ...common, program: found.program });
    } else {
      const found = await ensureHost(host);
      const where = kind === 'web' ? 'web-worker' : 'Node';
      console.log(`${name}: VS Code ${found.version}, ${where} extension host`);
      await runInServer({ ...common, host: found, kind });
    }
    return report.finish();
  } catch (error) {
    return report.finish(error);
  } finally {
    await replica.stop();
    console.log(`${name}: ended after ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }
}

if (values.extension === undefined) {
  await runOrThrow(process.execPath, ['esbuild.config.mjs'], { cwd: projectRoot });
}
const wanted = targets.filter(({ name }) => values.only === undefined || values.only === name);
// Both hosts at once where they are still to be set up. What goes wrong shows again at its target.
const hosts = new Set(wanted.map(({ host }) => host).filter((host) => host !== 'desktop'));
await Promise.allSettled([...hosts].map(ensureHost));

// All at once: each waits for most of its time.
printTotals(addTotals(await Promise.all(wanted.map(runTarget))));
