// @ts-check
// Reads a suite's report out of all that VS Code writes: suite.ts marks its lines.

/** @typedef {import('./harness/registry').Outcome} Outcome */

const mark = '[integration] ';

/** Collects the report of one run, and prints its lines as they come. */
export class Report {
  /** @type {string} */
  #prefix;
  /** @type {Outcome | undefined} */
  #outcome;
  /** @type {string[]} the last lines that were no part of the report */
  #asides = [];

  /** @param {string} prefix stands before the name of each test */
  constructor(prefix) {
    this.#prefix = prefix;
  }

  /** @param {string} line one line of output, whoever wrote it */
  take(line) {
    const start = line.indexOf(mark);
    if (start < 0) {
      this.#asides = [...this.#asides.slice(-29), line];
      return;
    }
    const text = line.slice(start + mark.length);
    if (text.startsWith('result ')) {
      /** @type {Outcome} */
      const outcome = JSON.parse(text.slice('result '.length));
      this.#outcome = outcome;
    } else {
      console.log(text.replace(/^\s*[✓✗] /, `$&${this.#prefix}`));
    }
  }

  /**
   * The outcome, once the run has ended. A suite that broke off or had nothing to run is a failure.
   *
   * @param {unknown} [error] what the run broke off with
   * @returns {Outcome}
   */
  finish(error) {
    const { passed, failed, failures } = this.#outcome ?? { passed: 0, failed: 0, failures: [] };
    const named = failures.map((failure) => `${this.#prefix}${failure}`);
    /** @type {string} */
    let why;
    if (this.#outcome === undefined || error !== undefined) {
      const ended = error instanceof Error ? error.message : 'VS Code ended before the suite did.';
      const asides = this.#asides.map((line) => `      ${line}`);
      why = [`${this.#prefix}${ended} The last that was heard:`, ...asides].join('\n');
    } else if (passed + failed === 0) {
      why = 'no test has a name that contains the text asked for';
    } else {
      return { passed, failed, failures: named };
    }
    console.log(`  ✗ ${why}`);
    return { passed, failed: failed + 1, failures: [...named, why] };
  }
}
