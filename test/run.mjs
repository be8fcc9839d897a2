// @ts-check
// `npm test`: every tier, the quick ones first, and one last line that adds them up.
//
//   node test/run.mjs [--tier NAME ...]
//
// --tier  run this tier only; may be given more than once
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './host/paths.mjs';
import { lastLines, run } from './host/processes.mjs';
import { addTotals, couldNotRun, printTotals, readTotals } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * @typedef {object} VitestFile
 * @property {string} name its path
 * @property {string} message why it could not be loaded; empty where it could
 * @property {{ status: string, fullName: string, failureMessages?: string[] }[]} assertionResults
 *
 * @typedef {object} VitestReport what vitest's reporter `json` writes
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {VitestFile[]} testResults
 */

/** How long a tier may take before it counts as stuck, in ms; the slowest one sets up VS Code. */
const limit = 40 * 60_000;

/** @type {Record<string, () => Promise<Totals>>} in the order in which they run */
const tiers = {
  types: () => runCheck('check-types'),
  lint: () => runCheck('lint'),
  unit: () => runVitest('unit'),
  grammar: () => runVitest('grammar'),
  integration: () => runSuite('test/integration/run.mjs'),
  e2e: () => runSuite('test/e2e/run.mjs'),
};

const { values } = parseArgs({ options: { tier: { type: 'string', multiple: true } } });
const wanted = values.tier ?? Object.keys(tiers);
for (const name of wanted) {
  if (!(name in tiers)) {
    throw new Error(`--tier knows ${Object.keys(tiers).join(', ')}`);
  }
}

/** Tiers that are run at the same time, since each keeps one core busy and says little. */
const together = ['types', 'lint'];

/** @type {Totals[]} */
const totals = [];
/** @type {string[]} */
const summary = [];

/** @param {string} name */
async function runTier(name) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const outcome = (await tiers[name]?.()) ?? couldNotRun(`there is no tier ${name}`);
  const { passed, failed } = outcome;
  totals.push(outcome);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}

const inOrder = Object.keys(tiers).filter((name) => wanted.includes(name));
await Promise.all(inOrder.filter((name) => together.includes(name)).map(runTier));
for (const name of inOrder.filter((each) => !together.includes(each))) {
  await runTier(name);
}
console.log(`\n${summary.join('\n')}`);
printTotals(addTotals(totals));

/**
 * A check that passes or fails as a whole.
 *
 * @param {string} script its name in package.json
 * @returns {Promise<Totals>}
 */
async function runCheck(script) {
  const { code, output } = await run('npm', ['run', '--silent', script], {
    cwd: projectRoot,
    echo: true,
    limit,
  });
  return code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`${script}\n${indented(lastLines(output, 30))}`] };
}

/**
 * @param {string} project the project of vitest.config.mjs
 * @returns {Promise<Totals>}
 */
async function runVitest(project) {
  const report = join(projectRoot, 'dist', 'test', `${project}.json`);
  await mkdir(join(projectRoot, 'dist', 'test'), { recursive: true });
  await rm(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { cwd: projectRoot, echo: true, limit },
  );
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return couldNotRun('vitest ended without a report');
  }
  /** @type {VitestReport} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const failures = testResults.flatMap(failuresIn);
  // A file that cannot be loaded fails the run without a failed test.
  const failed = code === 0 ? numFailedTests : Math.max(numFailedTests, 1);
  return { passed: numPassedTests, failed, failures };
}

/**
 * @param {string} script a test script that ends with its totals
 * @returns {Promise<Totals>}
 */
async function runSuite(script) {
  const { output } = await run(process.execPath, [script], { cwd: projectRoot, echo: true, limit });
  return readTotals(output) ?? couldNotRun(`${script} did not come to its end`);
}

/**
 * What failed of a file: its tests, or all of it.
 *
 * @param {VitestFile} file
 * @returns {string[]}
 */
function failuresIn({ name, message, assertionResults }) {
  const failures = assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages = [] }) => {
      const lines = failureMessages.join('\n').split('\n').slice(0, 10);
      return `${fullName}\n${indented(lines.join('\n'))}`;
    });
  return failures.length === 0 && message !== '' ? [`${name}\n${indented(message)}`] : failures;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '      ');
}
