// @ts-check
// Bundles the suite, with all test files that are there, for both kinds of extension host.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';
import { suiteWithTests } from '../suiteWithTests.mjs';

/** @typedef {'node' | 'web'} HostKind where an extension runs: Node process or web worker */

/** The folder of which each run opens a copy. */
export const workspaceFixture = join(projectRoot, 'test', 'fixtures', 'workspace');

const output = join(projectRoot, 'dist', 'test');

/**
 * @param {HostKind} kind
 * @param {string} folder where the bundle goes, in the folder of all tests
 * @param {string} grep run only the tests whose name contains this; '' for all
 * @param {string} replica address of the replica of the services; '' where there is none
 * @returns {Promise<string>} the path of the bundle, a module that exports `run`
 */
export async function bundleSuite(kind, folder, grep, replica) {
  const outfile = join(output, folder, 'integration.js');
  await build({
    stdin: await suiteWithTests(import.meta.dirname, '.test.ts'),
    outfile,
    bundle: true,
    platform: kind === 'node' ? 'node' : 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { TEST_FILTER: JSON.stringify(grep), REPLICA: JSON.stringify(replica) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

// Run by itself it prepares what .vscode/launch.json debugs: the suite, and a workspace to open.
if (process.argv[1] === import.meta.filename) {
  await bundleSuite('node', '', '', '');
  const workspace = join(output, 'workspace');
  await rm(workspace, { recursive: true, force: true });
  await cp(workspaceFixture, workspace, { recursive: true });
}
