// @ts-check
// `npm start [-- FOLDER]`: VS Code with this extension, opened on FOLDER or on the sample digest.
//
//   node test/host/start.mjs [--server] [--port N] [FOLDER]
//
// --server  use the VS Code server even where desktop VS Code is installed
// --port    the server's port; any free one without it
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, sampleFolder } from './paths.mjs';
import { lastLines, run, runOrThrow, startForUser } from './processes.mjs';
import { startServer } from './server.mjs';
import { ensureHost } from './setup.mjs';

const { values, positionals } = parseArgs({
  options: { server: { type: 'boolean' }, port: { type: 'string' } },
  allowPositionals: true,
});

try {
  await start(positionals[0] === undefined ? sampleFolder : resolve(positionals[0]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {string} folder the folder to open */
async function start(folder) {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new Error(`There is no folder ${folder}`);
  }
  console.log('Building the extension …');
  await runOrThrow(process.execPath, ['esbuild.config.mjs'], { cwd: projectRoot });
  if (values.server !== true && (await openDesktop(folder))) {
    console.log(`Opened ${folder} in desktop VS Code.`);
    return;
  }
  await serve(folder);
}

/**
 * Opens a folder in desktop VS Code.
 *
 * @param {string} folder
 * @returns {Promise<boolean>} false where there is none, or where it refuses (as it does for root)
 */
async function openDesktop(folder) {
  const windows = process.platform === 'win32';
  const args = [`--extensionDevelopmentPath=${projectRoot}`, folder];
  // On Windows `code` is a batch file, which only a shell can run.
  const { code, output } = windows
    ? await run('cmd.exe', ['/d', '/c', 'code', ...args])
    : await run('code', args);
  if (code > 0 && !windows) {
    console.log(`Desktop VS Code did not open, so a server does:\n${lastLines(output, 5)}`);
  }
  return code === 0;
}

/**
 * Opens a folder in a VS Code server, which runs until this process is ended.
 *
 * @param {string} folder
 */
async function serve(folder) {
  const host = await ensureHost('current');
  const token = randomBytes(16).toString('hex');
  const server = await startServer({
    host,
    dataFolder: join(projectRoot, '.vscode-test', 'start'),
    extension: projectRoot,
    port: Number(values.port ?? 0),
    token,
  });
  const address = new URL(server.url);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', folder);
  console.log(`VS Code ${host.version} runs with Paper Digests. Open it in a browser:`);
  console.log(address.href);
  console.log('Ctrl+C ends it.');
  openBrowser(address.href);
  const code = await server.ended;
  throw new Error(`The VS Code server ended with code ${code ?? 'none'}.`);
}

/**
 * Opens the user's own browser where there is a screen to show it on.
 *
 * @param {string} address
 */
function openBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'darwin') {
    startForUser('open', [address]);
  } else if (process.platform === 'win32') {
    startForUser('rundll32', ['url.dll,FileProtocolHandler', address]);
  } else if ((DISPLAY ?? WAYLAND_DISPLAY ?? '') !== '') {
    startForUser('xdg-open', [address]);
  }
}
