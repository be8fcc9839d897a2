// @ts-check
// What every test script ends with, and test/run.mjs adds up: what failed, and how much of all, so
// that the end of a long output tells everything.

/** @typedef {import('./integration/harness/registry').Outcome} Totals */

const heading = 'What failed:';

/**
 * Prints what failed, and the totals as the last line; sets the exit code: 1 when something failed.
 *
 * @param {Totals} totals
 */
export function printTotals({ passed, failed, failures }) {
  if (failures.length > 0) {
    console.log([`\n${heading}`, ...failures.map((failure) => `✗ ${failure}`)].join('\n'));
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/**
 * Finds in what a script has written what {@link printTotals} did.
 *
 * @param {string} output
 * @returns {Totals | undefined} undefined when the script did not come to its end
 */
export function readTotals(output) {
  const found = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (found === null) {
    return undefined;
  }
  const passed = Number(found[1]);
  const failed = Number(found[2]);
  const headingAt = output.lastIndexOf(`\n${heading}\n✗ `, found.index);
  const failures =
    failed === 0 || headingAt < 0
      ? []
      : output.slice(headingAt + heading.length + 4, found.index).split('\n✗ ');
  return { passed, failed, failures };
}

/**
 * @param {readonly Totals[]} parts
 * @returns {Totals}
 */
export function addTotals(parts) {
  return {
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    failed: parts.reduce((sum, { failed }) => sum + failed, 0),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

/**
 * Says that tests could not run, which counts as one that failed.
 *
 * @param {string} why
 * @returns {Totals}
 */
export function couldNotRun(why) {
  console.log(`  ✗ ${why}`);
  return { passed: 0, failed: 1, failures: [why] };
}
