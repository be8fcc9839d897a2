import { ReadingStates, encodeRecords } from '../../core';
import { decodeText } from '../decodeText';
import { runToEndInSlices } from '../slices';
import type { LogFolder } from './logFolder';
import {
  backupName,
  damagedName,
  isOfMachine,
  isOldLogName,
  partName,
  uniqueName,
} from './logNames';
import { inSlices } from './logReader';

/** Whose logs are merged, and which of them is not to be touched. */
export interface MergeOwner {
  readonly machine: string;
  /** The file that this window writes. */
  readonly own: string;
}

/** What a merge did. */
export interface Merge {
  readonly files: number;
  readonly records: number;
  /** Lines that are no records, and where they are kept aside. */
  readonly damaged: number;
  readonly aside: string;
}

/** Files of before there were machines are left alone for so many milliseconds after the last change. */
const oldLogRest = 24 * 60 * 60 * 1000;

/**
 * Makes one file of the many that the windows of a machine have left, with nothing in it that later
 * records overrule. Other windows may read, write and merge at the same time, and any of them may end
 * at any instant: a file is claimed by renaming it, which only one can; the merged one is safe under
 * a name of its own before what it holds is deleted; and a window whose file was claimed while it
 * wrote notices, and writes once more.
 *
 * Files of other machines are never touched. Of files in the format of before a copy is kept.
 *
 * @param least with fewer files nothing is done
 * @param now milliseconds since 1970
 * @returns undefined where nothing was to be done
 */
export async function mergeLogs(
  folder: LogFolder,
  { machine, own }: MergeOwner,
  least: number,
  now: number,
): Promise<Merge | undefined> {
  const names = await folder.names();
  const old = await withBackups(folder, names.filter(isOldLogName), now);
  const parts = names.filter((name) => isOfMachine(name, machine) && name !== own);
  if (old.length === 0 && parts.length < least) {
    return undefined;
  }
  const held = await readClaimed(folder, await claim(folder, [...old, ...parts], machine));
  const aside = damagedName(machine);
  if (held.damaged.length > 0) {
    await folder.append(aside, encode(held.damaged.map((line) => `${line}\n`).join('')));
  }
  const records = await runToEndInSlices(held.states.records());
  const text = encodeRecords(records) + held.foreign.map((line) => `\n${line}`).join('');
  await folder.create(partName(machine, uniqueName()), encode(text));
  for (const name of held.names) {
    await folder.delete(name);
  }
  for (const name of names.filter((each) => isLeftOver(each, machine))) {
    await folder.delete(name);
  }
  return { files: held.names.length, records: records.length, damaged: held.damaged.length, aside };
}

/** What files hold that were claimed. */
interface Held {
  readonly names: string[];
  readonly states: ReadingStates;
  readonly foreign: string[];
  readonly damaged: string[];
}

async function claim(
  folder: LogFolder,
  names: readonly string[],
  machine: string,
): Promise<string[]> {
  const claimed: string[] = [];
  for (const name of names) {
    const to = partName(machine, uniqueName());
    if (await folder.rename(name, to)) {
      claimed.push(to);
    }
  }
  return claimed;
}

/** A file that another window has claimed in turn is that one's. */
async function readClaimed(folder: LogFolder, claimed: readonly string[]): Promise<Held> {
  const held: Held = { names: [], states: new ReadingStates(), foreign: [], damaged: [] };
  for (const name of claimed) {
    const bytes = await folder.read(name);
    if (bytes) {
      held.names.push(name);
      await inSlices(bytes, (lines) => {
        const { foreign, damaged } = held.states.read(lines, decodeText);
        held.foreign.push(...foreign);
        held.damaged.push(...damaged);
      });
    }
  }
  return held;
}

/** The files of before to which nothing is added any more, each with a copy beside it. */
async function withBackups(
  folder: LogFolder,
  names: readonly string[],
  now: number,
): Promise<string[]> {
  const rested: string[] = [];
  for (const name of names) {
    const bytes = await folder.read(name);
    const states = new ReadingStates();
    await inSlices(bytes ?? new Uint8Array(), (lines) => {
      states.read(lines, decodeText);
    });
    if (bytes && states.latest.at < now - oldLogRest) {
      await folder.create(backupName(name), bytes);
      rested.push(name);
    }
  }
  return rested;
}

/** Whether a file is what is left of one that was being written when its window ended. */
function isLeftOver(name: string, machine: string): boolean {
  return name.endsWith('.new') && isOfMachine(name.slice(0, -'.new'.length), machine);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
