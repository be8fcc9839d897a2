// A process that writes to a reading log as a window does, until it is killed. It is told the folder,
// and prints the id of each paper as soon as what it did with it is said to be safe.
import { writeSync } from 'node:fs';
import { HybridClock, type ReadingRecord } from '../../../../src/core';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { uniqueName } from '../../../../src/host/readingLog/logNames';
import { LogWriter } from '../../../../src/host/readingLog/logWriter';
import { mergeLogs } from '../../../../src/host/readingLog/mergeLogs';

const machine = 'm1';
const [, , path = ''] = process.argv;
const session = uniqueName();
const folder = new DiskFolder(path);
const clock = new HybridClock(`${machine}.${session}`);
const writer = new LogWriter({ folder, isOwn: true }, machine, {
  onFault: (error) => {
    throw error;
  },
  onWorking: () => undefined,
});

for (let action = 0; ; action++) {
  const papers = Array.from({ length: 1 + (action % 3) }, (_, index) =>
    [session, action, index].join('-'),
  );
  const records = papers.map((paper): ReadingRecord => ({
    ...clock.next(Date.now()),
    paper,
    starred: true,
    note: 'words '.repeat(action % 40),
  }));
  await writer.write(records);
  for (const paper of papers) {
    writeSync(1, `${paper}\n`);
  }
  if (action % 4 === 3) {
    await mergeLogs(folder, { machine, own: writer.name }, 2, Date.now());
  }
}
