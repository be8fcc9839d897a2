// What VS Code runs inside its extension host. The bundle (bundle.mjs) puts all test files before
// this module, so that their tests are registered when `run` is called.
import { runTests } from './harness/registry';

/** Set by bundle.mjs: `--grep`, or the empty text for all tests. */
declare const TEST_FILTER: string;

/**
 * The contract of VS Code's `extensionTestsPath`: rejects when a test failed. Every line of the
 * report carries a mark, so that report.mjs can tell it from what VS Code itself has to say.
 */
export async function run(): Promise<void> {
  const print = (line: string): void => {
    for (const part of line.split('\n')) {
      console.log(`[integration] ${part}`);
    }
  };
  const outcome = await runTests({ print, ...(TEST_FILTER === '' ? {} : { grep: TEST_FILTER }) });
  print(`result ${JSON.stringify(outcome)}`);
  if (outcome.failed > 0) {
    throw new Error(`${outcome.failed} tests failed`);
  }
}
