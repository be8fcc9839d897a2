// @ts-check
// Sets up a real VS Code from the npm package `code-server`, which carries a complete VS Code
// server and needs no download from anywhere but the package registry. The exact versions stand in
// current/package.json and lowest/package.json; code-server's own shrinkwrap files pin the rest.
//
// Run by hand: node test/host/setup.mjs [current|lowest ...]
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { hostsRoot } from './paths.mjs';
import { run, runOrThrow } from './processes.mjs';

/** @typedef {'current' | 'lowest'} HostName */

/**
 * @typedef {object} Host
 * @property {HostName} name
 * @property {string} version VS Code's version, as in "1.139.1"
 * @property {string} server folder of the VS Code server; `out/server-main.js` starts it
 * @property {string} node the Node binary that it runs on
 */

/**
 * @typedef {object} Pins what a host's package.json says
 * @property {Record<string, string>} dependencies
 * @property {{ node: number, compile: string[] }} hostSetUp Node's major version, and the native
 *   modules to compile
 */

/**
 * Gives a VS Code host, setting it up first where that has not been done yet (about 30 s).
 *
 * @param {HostName} name
 * @returns {Promise<Host>}
 * @throws {Error} when a package could not be had
 */
export async function ensureHost(name) {
  const pinned = await readFile(join(import.meta.dirname, name, 'package.json'), 'utf8');
  const folder = join(hostsRoot, name);
  if (!(await isComplete(folder, pinned))) {
    await setUp(name, folder, pinned);
  }
  return describeHost(name, folder, pinned);
}

/**
 * The copy of package.json is written last, so that it also marks a set-up that came to its end.
 *
 * @param {string} folder
 * @param {string} pinned text of the package.json that the host must have been made from
 */
async function isComplete(folder, pinned) {
  const stamp = await readFile(join(folder, 'complete.json'), 'utf8').catch(() => undefined);
  return stamp === pinned && existsSync(join(serverFolder(folder), 'out', 'server-main.js'));
}

/**
 * @param {HostName} name
 * @param {string} folder where the host is to stand
 * @param {string} pinned
 */
async function setUp(name, folder, pinned) {
  const say = (/** @type {string} */ text) => {
    console.log(`VS Code host "${name}": ${text}`);
  };
  const started = Date.now();
  /** @type {Pins} */
  const pins = JSON.parse(pinned);
  // Made beside its place and moved there when it is whole, so that nobody meets half a host.
  const work = `${folder}.${process.pid}.partial`;
  await removeAbandoned(name);
  await mkdir(work, { recursive: true });
  await writeFile(join(work, 'package.json'), pinned);

  say(`fetching code-server ${pins.dependencies['code-server']} (about 400 MB, once) …`);
  const quiet = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];
  await runOrThrow('npm', ['install', ...quiet], { cwd: work, env: environment() });

  const { node, headers } = await findNode(work, pins.hostSetUp.node);
  const env = environment(node, headers);
  const server = serverFolder(work);
  say('fetching the packages of VS Code itself …');
  await runOrThrow('npm', ['install', '--omit=dev', ...quiet], { cwd: server, env });
  await symlink('node_modules', join(server, 'node_modules.asar'), 'junction');
  await provideRipgrep(work, server);

  say('compiling native modules …');
  for (const module of pins.hostSetUp.compile) {
    const { code } = await run('npm', ['explore', module, '--', 'node-gyp', 'rebuild'], {
      cwd: server,
      env,
    });
    if (code !== 0) {
      say(`${module} was not compiled (is there a C++ compiler?): no log files, all else works`);
    }
  }

  await writeFile(join(work, 'complete.json'), pinned);
  if (await isComplete(folder, pinned)) {
    // Another set-up was faster, and its host may be in use by now.
    await rm(work, { recursive: true, force: true });
  } else {
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  }
  say(`ready after ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * Removes what set-ups of this host left that were interrupted.
 *
 * @param {HostName} name
 */
async function removeAbandoned(name) {
  const entries = await readdir(hostsRoot).catch(() => []);
  for (const entry of entries) {
    const owner = new RegExp(`^${name}\\.(\\d+)\\.partial$`).exec(entry)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(join(hostsRoot, entry), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Node to run a host on: the one that came with it, else our own where its version fits.
 *
 * @param {string} folder
 * @param {number} major
 * @returns {Promise<{ node: string, headers?: string }>} the binary, and the folder that holds the
 *   C headers, where the package brings them
 */
async function findNode(folder, major) {
  const packaged = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`);
  const node = join(packaged, 'bin', 'node');
  if (existsSync(node)) {
    return { node, headers: packaged };
  }
  if (process.versions.node.startsWith(`${major}.`)) {
    return { node: process.execPath };
  }
  throw new Error(
    `This VS Code host runs on Node ${major}, which has no package for ` +
      `${process.platform} on ${process.arch}. Run this again with Node ${major}.`,
  );
}

/**
 * Our environment, with the host's Node first on the PATH, and without what an outer `npm run`
 * tells its own children.
 *
 * @param {string} [node]
 * @param {string} [headers]
 */
function environment(node, headers) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  for (const name of ['npm_config_local_prefix', 'npm_config_prefix', 'NODE_ENV', 'INIT_CWD']) {
    delete env[name];
  }
  if (node !== undefined) {
    env['PATH'] = `${dirname(node)}${delimiter}${env['PATH'] ?? ''}`;
    env['npm_config_jobs'] = String(availableParallelism());
  }
  if (headers !== undefined) {
    env['npm_config_nodedir'] = headers;
  }
  return env;
}

/**
 * VS Code 1.100 expects the search program in a place where only its package's own download would
 * have put it. The newer package, pinned by us, brings the program with it.
 *
 * @param {string} folder
 * @param {string} server
 */
async function provideRipgrep(folder, server) {
  const expected = join(server, 'node_modules', '@vscode', 'ripgrep');
  const provided = join(folder, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(expected) || !existsSync(provided)) {
    return;
  }
  /** @type {{ rgPath: string }} */
  const { rgPath } = createRequire(join(folder, 'package.json'))('@vscode/ripgrep');
  const bin = join(expected, 'bin');
  await mkdir(bin, { recursive: true });
  await symlink(relative(bin, rgPath), join(bin, 'rg'));
}

/**
 * @param {HostName} name
 * @param {string} folder
 * @param {string} pinned
 * @returns {Promise<Host>}
 */
async function describeHost(name, folder, pinned) {
  /** @type {Pins} */
  const pins = JSON.parse(pinned);
  const server = serverFolder(folder);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(join(server, 'package.json'), 'utf8'));
  const { node } = await findNode(folder, pins.hostSetUp.node);
  return { name, version, server, node };
}

/** @param {string} folder */
function serverFolder(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2);
  for (const name of /** @type {HostName[]} */ (['current', 'lowest'])) {
    if (asked.length === 0 || asked.includes(name)) {
      const host = await ensureHost(name);
      console.log(`VS Code ${host.version}: ${host.server}`);
    }
  }
}
