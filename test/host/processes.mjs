// @ts-check
// Running other programs: to their end with their output kept, or as a group that can be ended.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.echo] passes the program's output on to ours; without it the output is
 *   only kept
 * @param {number} [options.limit] ms after which the program and all that it started are ended
 * @returns {Promise<{ code: number, output: string }>} the exit code (-1 where the program could not
 *   be started or was ended by a signal) and what it wrote to stdout and stderr, in order of arrival
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = startGroup(command, args, options);
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (options.echo === true) {
        process.stdout.write(chunk);
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const late = setTimeout(
      () => {
        output += `ended after ${(options.limit ?? 0) / 1000} s\n`;
        void endGroup(child);
      },
      options.limit ?? 2 ** 31 - 1,
    );
    const settle = () => {
      clearTimeout(late);
      groups.delete(child.pid ?? 0);
    };
    child.on('error', (error) => {
      settle();
      resolve({ code: -1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      settle();
      resolve({ code: code ?? -1, output });
    });
  });
}

/**
 * Runs a program to its end and insists that it succeeds.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what the program wrote
 * @throws {Error} with the end of the output when the exit code is not 0
 */
export async function runOrThrow(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`\`${command} ${args.join(' ')}\` failed:\n${lastLines(output, 20)}`);
  }
  return output;
}

/**
 * The end of a long output, for messages.
 *
 * @param {string} output
 * @param {number} count how many lines to keep
 */
export function lastLines(output, count) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Starts a program that is the user's from then on, and does not wait for it.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function startForUser(command, args) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  // A machine without the program is told the address all the same.
  child.on('error', () => undefined);
  child.unref();
}

/** @type {Set<number>} ids of the groups that are running */
const groups = new Set();

/**
 * Starts a program in a group of its own, so that all that it starts can be ended together with it:
 * by `endGroup`, and at the latest when this process ends, also by Ctrl+C.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string | undefined, env?: NodeJS.ProcessEnv | undefined }} [options]
 */
export function startGroup(command, args, options = {}) {
  endGroupsWithUs();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) {
    groups.add(pid);
  }
  return child;
}

/**
 * Ends a program that `startGroup` started and all that it started, and waits until it is gone. Asks
 * first and insists after two seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  const { pid } = child;
  if (pid === undefined) {
    return;
  }
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(pid, 'SIGTERM');
    const insist = setTimeout(() => {
      signalGroup(pid, 'SIGKILL');
    }, 2000);
    await gone;
    clearTimeout(insist);
  }
  signalGroup(pid, 'SIGKILL');
  groups.delete(pid);
}

let handlersInstalled = false;

/**
 * Sees to it, once, that no group outlives this process. There is no time left to insist then: a
 * group that runs one of our scripts gets the chance to end its own groups in turn.
 */
function endGroupsWithUs() {
  if (handlersInstalled) {
    return;
  }
  handlersInstalled = true;
  process.on('exit', () => {
    for (const pid of groups) {
      signalGroup(pid, 'SIGTERM');
    }
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/**
 * @param {number} pid
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // The group is gone already, which is what we want.
  }
}
