// @ts-check
// Finds the browser that the tests drive, or installs it where that can be done without a question.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, runOrThrow } from './processes.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Starts a headless Chromium.
 *
 * @param {{ scrollbars?: boolean }} [options] whether pages have scrollbars that can be dragged
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} saying what to install when there is none and it could not be installed
 */
export async function launchChromium({ scrollbars = false } = {}) {
  return chromium.launch({
    executablePath: await ensureChromium(),
    ...(scrollbars && { ignoreDefaultArgs: ['--hide-scrollbars'] }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** @returns {Promise<string>} the path of the browser's program */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(
      'The tests drive Chromium, which is not on the PATH. Install it ' +
        '(Debian: `sudo apt-get install chromium`) or Google Chrome, and run this again.',
    );
  }
  console.log('Chromium: installing it by apt-get (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An update that fails in part may still know the package.
  await run('apt-get', ['update'], { env });
  await runOrThrow('apt-get', ['install', '-y', 'chromium'], { env });
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('apt-get installed chromium, but it is not on the PATH.');
  }
  return installed;
}

/** @returns {string | undefined} */
function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...applications].find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
