// @ts-check
// Starts the server of a VS Code host: a workbench for the browser, with a Node extension host.
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endGroup, lastLines, startGroup } from './processes.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./setup.mjs').Host} host
 * @property {string} dataFolder where the server keeps settings, state and logs; made where missing
 * @property {Record<string, unknown>} [settings] user settings over the calm ones below
 * @property {Record<string, unknown>} [machineSettings] those of the machine that the server runs on
 * @property {string} [extension] folder of an extension that is to be installed, by a link
 * @property {number} [port] 0 or left out: any free one
 * @property {string} [token] the secret that the address must carry; without it any local program
 *   may connect, which is fine for tests only
 * @property {boolean} [trust] false: workspaces start untrusted, in Restricted Mode
 * @property {boolean} [automation] true: pages may run an extension's tests
 */

/**
 * @typedef {object} Server
 * @property {string} url address of the workbench, as in "http://127.0.0.1:41234/"
 * @property {string} authority the part of it that `vscode-remote:` addresses carry
 * @property {() => string} output what the server has written so far
 * @property {Promise<number | null>} ended settles with the exit code when the server has ended
 * @property {() => Promise<void>} stop ends the server and all that it started
 */

/** Settings that keep a first start quiet: nothing but what the test or the user opened. */
const calmSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.view.alwaysShowHeaderActions': true,
};

/**
 * Starts a server and waits until it listens (about 2 s).
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws {Error} with the server's last words when it does not come up within 60 s
 */
export async function startServer(options) {
  const { host, dataFolder } = options;
  await writeUserSettings(dataFolder, options.settings ?? {});
  await writeMachineSettings(dataFolder, options.machineSettings ?? {});
  const extensions = join(dataFolder, 'extensions');
  if (options.extension !== undefined) {
    await linkExtension(options.extension, extensions);
  }

  const args = [
    join(host.server, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--server-data-dir', dataFolder, '--extensions-dir', extensions],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.token === undefined
      ? ['--without-connection-token']
      : ['--connection-token', options.token]),
    ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    ...(options.automation === true ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = startGroup(host.node, args, { cwd: host.server });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      reject(new Error(`The VS Code server ${why}:\n${lastLines(output, 20)}`));
    };
    const patience = setTimeout(() => {
      fail('did not start within 60 s');
    }, 60_000);
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening !== null) {
        clearTimeout(patience);
        resolve(Number(listening[1]));
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => {
      fail(`could not be started (${error.message})`);
    });
    child.once('exit', (code) => {
      fail(`ended with code ${code ?? 'none'}`);
    });
  }).catch(async (/** @type {unknown} */ error) => {
    await endGroup(child);
    throw error;
  });

  const authority = `127.0.0.1:${port}`;
  return {
    url: `http://${authority}/`,
    authority,
    output: () => output,
    ended,
    stop: () => endGroup(child),
  };
}

/**
 * Writes the user settings of a server. One that runs takes them up by itself.
 *
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings what is to hold over the calm settings
 */
export async function writeUserSettings(dataFolder, settings) {
  await writeSettings(join(dataFolder, 'data', 'User'), { ...calmSettings, ...settings });
}

/**
 * Writes the settings of the machine that a server runs on.
 *
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export async function writeMachineSettings(dataFolder, settings) {
  await writeSettings(join(dataFolder, 'data', 'Machine'), settings);
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
async function writeSettings(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Makes an extension the only installed one, by a link to its folder: a reload of the window takes
 * up a new build.
 *
 * @param {string} extension
 * @param {string} extensions
 */
async function linkExtension(extension, extensions) {
  /** @type {{ publisher: string, name: string, version: string }} */
  const { publisher, name, version } = JSON.parse(
    await readFile(join(extension, 'package.json'), 'utf8'),
  );
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  await symlink(extension, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}
