// @ts-check
// The one last line that every test script ends with, and that test/run.mjs adds up.

/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * Prints the totals as the last line and sets the exit code: 1 when something failed.
 *
 * @param {Totals} totals
 */
export function printTotals({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/**
 * Finds the totals in what a script has written.
 *
 * @param {string} output
 * @returns {Totals | undefined} undefined when the script did not come to its end
 */
export function readTotals(output) {
  const found = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  return found === null ? undefined : { passed: Number(found[1]), failed: Number(found[2]) };
}
