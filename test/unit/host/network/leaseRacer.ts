// A process that wants a lease as a window does. It is told the folder and a mode: `work` takes it and
// gives it back again and again, and prints it where another works at the same time; `watch` looks
// until the lease would be over at the next look, waits for a line, looks once more, prints whether it
// got it, and stays.
import { mkdir, readdir, rmdir } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Lease } from '../../../../src/host/network/lease';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';

const [, , path = '', mode = ''] = process.argv;
const place = join(path, 'working');

function print(line: string): void {
  writeSync(1, `${line}\n`);
}

async function work(): Promise<void> {
  const lease = new Lease(new DiskFolder(path), 'fetch');
  const own = join(place, String(process.pid));
  for (let taken = 0; taken < 100;) {
    if (await lease.tryTake()) {
      taken++;
      await mkdir(own);
      print((await readdir(place)).length === 1 ? 'alone' : 'together');
      await rmdir(own);
      await lease.release();
    }
  }
}

async function watch(): Promise<void> {
  let looks = 0;
  const beat = 1e6;
  const lease = new Lease(new DiskFolder(path), 'fetch', { beat, clock: () => beat * looks++ });
  for (let look = 0; look < 4; look++) {
    if (await lease.tryTake()) {
      print('early');
    }
  }
  print('ready');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  print((await lease.tryTake()) ? 'taken' : 'left');
}

await (mode === 'work' ? work() : watch());
