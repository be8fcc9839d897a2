import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server, ServerOptions } from '../../host/server.mjs';
import { startServer, writeMachineSettings, writeUserSettings } from '../../host/server.mjs';
import type { HostName } from '../../host/setup.mjs';
import { ensureHost } from '../../host/setup.mjs';

/** Set by run.mjs: the folder of the built extension. */
declare const EXTENSION_FOLDER: string;

/** What a server is started with. */
interface Start {
  readonly host: HostName;
  readonly trust: boolean;
}

/** What it reads when a window is opened. */
export interface Settings {
  readonly settings: Record<string, unknown>;
  readonly machineSettings: Record<string, unknown>;
}

/** A server with a folder of its own, and the extension installed. */
export interface OwnServer {
  readonly server: Server;
  /** Where all that belongs to it is kept, until it is ended. */
  readonly temporary: string;
  /** The folder of its settings, state and logs. */
  readonly dataFolder: string;
}

const usual: Start = { host: 'current', trust: true };

/** The next one: it starts while what comes before is still tested. */
let ready: Promise<OwnServer> | undefined;

/** Those that are about to end, which nobody needs to wait for but the end of all tests. */
const ending = new Set<Promise<void>>();

/** A server that nobody has used, with these settings. */
export async function takeServer(start: Start, settings: Settings): Promise<OwnServer> {
  const isUsual = start.host === usual.host && start.trust === usual.trust;
  const taken = await (isUsual ? (ready ?? started(usual)) : started(start));
  if (isUsual) {
    ready = started(usual);
    // Who takes it is told what went wrong.
    ready.catch(() => undefined);
  }
  await writeUserSettings(taken.dataFolder, settings.settings);
  await writeMachineSettings(taken.dataFolder, settings.machineSettings);
  return taken;
}

/** Ends a server, and removes its folder, some time after. */
export function giveUpServer({ server, temporary }: OwnServer): void {
  const end = async (): Promise<void> => {
    await server.stop();
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  };
  const ended = end().finally(() => {
    ending.delete(ended);
  });
  ending.add(ended);
  ended.catch(() => undefined);
}

/** Ends all servers, also the one that is ready. */
export async function endServers(): Promise<void> {
  const unused = await ready?.catch(() => undefined);
  ready = undefined;
  if (unused !== undefined) {
    giveUpServer(unused);
  }
  await Promise.all(ending);
}

async function started({ host, trust }: Start): Promise<OwnServer> {
  const temporary = await mkdtemp(join(tmpdir(), 'paper-digests-e2e-'));
  const dataFolder = join(temporary, 'server');
  const options: ServerOptions = {
    host: await ensureHost(host),
    dataFolder,
    extension: EXTENSION_FOLDER,
    trust,
  };
  return { server: await startServer(options), temporary, dataFolder };
}
