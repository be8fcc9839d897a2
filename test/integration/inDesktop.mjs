// @ts-check
// Runs the bundled suite in desktop VS Code, where that can be downloaded.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SilentReporter, downloadAndUnzipVSCode } from '@vscode/test-electron';
import { hostsRoot } from '../host/paths.mjs';
import { endGroup, run, startGroup } from '../host/processes.mjs';

/** How long a whole suite may take, in ms. */
const patience = 400_000;

/**
 * Downloads the latest stable desktop VS Code unless it is there already.
 *
 * @returns {Promise<{ program: string } | { refused: string }>} the program, or why there is none
 */
export async function findDesktop() {
  try {
    const options = { cachePath: hostsRoot, timeout: 5000, reporter: new SilentReporter() };
    return { program: await downloadAndUnzipVSCode(options) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a suite to its end. What came of it stands in the lines that it writes.
 *
 * @param {object} options
 * @param {string} options.program desktop VS Code
 * @param {string} options.extension folder of the built extension
 * @param {string} options.suite path of the bundled suite
 * @param {string} options.workspace folder of which a copy is opened
 * @param {(line: string) => void} options.onLine called with each line that VS Code writes
 * @throws {Error} when the suite did not come to its end
 */
export async function runInDesktop({ program, extension, suite, workspace, onLine }) {
  const folder = await mkdtemp(join(tmpdir(), 'paper-digests-test-'));
  const opened = join(folder, 'workspace');
  await cp(workspace, opened, { recursive: true });
  const args = [
    opened,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes'],
    `--user-data-dir=${join(folder, 'data')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${suite}`,
  ];
  // Without a display of its own, a Linux machine may still have a virtual one to offer.
  const virtual = await needsVirtualDisplay();
  const child = virtual
    ? startGroup('xvfb-run', ['-a', program, ...args])
    : startGroup(program, args);
  try {
    createInterface({ input: child.stdout }).on('line', onLine);
    createInterface({ input: child.stderr }).on('line', onLine);
    await new Promise((resolve, reject) => {
      setTimeout(() => {
        reject(new Error(`The suite did not end within ${patience / 1000} s.`));
      }, patience).unref();
      child.once('error', reject);
      child.once('close', resolve);
    });
  } finally {
    await endGroup(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function needsVirtualDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined) {
    return false;
  }
  return (await run('xvfb-run', ['--help'])).code === 0;
}
