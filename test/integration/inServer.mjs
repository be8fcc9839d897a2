// @ts-check
// Runs the bundled suite in an extension host of a VS Code server, opened in Chromium.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchChromium } from '../host/chromium.mjs';
import { startServer } from '../host/server.mjs';

/** How long a whole suite may take, in ms: room for a busy machine. */
const patience = 1_200_000;

/**
 * Runs a suite to its end. What came of it stands in the lines that it writes.
 *
 * @param {object} options
 * @param {import('../host/setup.mjs').Host} options.host
 * @param {import('./bundle.mjs').HostKind} options.kind
 * @param {string} options.extension folder of the built extension
 * @param {string} options.suite path of the bundled suite
 * @param {string} options.workspace folder of which a copy is opened
 * @param {(line: string) => void} options.onLine called with each line that VS Code writes
 * @param {number} [options.times] how often, in one window after another; 1 where left out
 * @throws {Error} when the suite did not come to its end
 */
export async function runInServer(options) {
  const { host, kind, workspace, onLine, times = 1 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'paper-digests-test-'));
  const { extension, suite } =
    kind === 'web' ? await forBrowser(options, join(folder, 'extension')) : options;
  const opened = join(folder, 'workspace');
  await cp(workspace, opened, { recursive: true });
  const server = await startServer({ host, dataFolder: join(folder, 'server'), automation: true });
  try {
    const remote = `vscode-remote://${server.authority}`;
    const address = new URL(server.url);
    address.searchParams.set('folder', opened);
    address.searchParams.set(
      'payload',
      JSON.stringify([
        ['extensionDevelopmentPath', `${remote}${extension}`],
        ['extensionTestsPath', `${remote}${suite}`],
        ['skipWelcome', 'true'],
      ]),
    );
    for (let time = 0; time < times; time++) {
      await openUntilExit(address.href, onLine);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * The same extension as one for browsers alone: one that is for Node as well runs in the server, whatever
 * the window asks for (VS Code 1.139 does not look at `extensionDevelopmentKind` there). The suite stands
 * in its folder, or it would run in the server.
 *
 * @param {{ extension: string, suite: string }} options
 * @param {string} folder where it is put together
 */
async function forBrowser({ extension, suite }, folder) {
  await mkdir(folder);
  for (const name of await readdir(extension)) {
    if (name !== 'package.json' && name !== 'node_modules' && !name.startsWith('.')) {
      await symlink(join(extension, name), join(folder, name));
    }
  }
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  delete manifest['main'];
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await cp(suite, join(folder, basename(suite)));
  return { extension: folder, suite: join(folder, basename(suite)) };
}

/**
 * Opens a workbench whose address asks for tests, and waits until it reports their end. The page
 * does so by two functions that it expects to find on its window.
 *
 * @param {string} address
 * @param {(line: string) => void} onLine
 */
async function openUntilExit(address, onLine) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        args.map(String).join(' ').split('\n').forEach(onLine);
      },
    );
    /** @type {(() => void) | undefined} */
    let exit;
    await page.exposeFunction('codeAutomationExit', () => exit?.());
    await new Promise((resolve, reject) => {
      exit = () => {
        resolve(undefined);
      };
      setTimeout(() => {
        reject(new Error(`The suite did not end within ${patience / 1000} s.`));
      }, patience).unref();
      page.once('crash', () => {
        reject(new Error('The page crashed.'));
      });
      page.goto(address).catch(reject);
    });
  } finally {
    await browser.close();
  }
}
