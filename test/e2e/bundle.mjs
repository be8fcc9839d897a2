// @ts-check
// Bundles the end-to-end suite, with all test files that are there.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';
import { suiteWithTests } from '../suiteWithTests.mjs';

/**
 * The scripts of test/host stay as they are: they find their files by their own place.
 *
 * @type {import('esbuild').Plugin}
 */
const keepScripts = {
  name: 'keep-scripts',
  setup({ onResolve }) {
    onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** The path of the bundle, a module that exports `run`. */
export const bundle = join(projectRoot, 'dist', 'test', 'e2e.mjs');

/** @param {string} extension folder of the built extension to test */
export async function bundleSuite(extension) {
  await build({
    stdin: await suiteWithTests(import.meta.dirname, '.e2e.ts'),
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [keepScripts],
    define: { EXTENSION_FOLDER: JSON.stringify(extension) },
    logLevel: 'warning',
  });
}
