// @ts-check
import { readdir } from 'node:fs/promises';

/**
 * The source of a module that loads all test files of a folder and exports the `run` of its
 * suite.ts: a new test file takes part by being there.
 *
 * @param {string} folder
 * @param {string} suffix how the names of test files end
 * @returns {Promise<import('esbuild').StdinOptions>} what esbuild takes in place of an entry point
 */
export async function suiteWithTests(folder, suffix) {
  const entries = await readdir(folder, { recursive: true });
  const tests = entries.filter((entry) => entry.endsWith(suffix)).sort();
  const imports = tests.map((file) => `import './${file.replaceAll('\\', '/')}';`);
  return {
    contents: [...imports, "export { run } from './suite';"].join('\n'),
    resolveDir: folder,
    sourcefile: 'tests.ts',
    loader: 'ts',
  };
}
