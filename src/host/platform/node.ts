import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import type { Platform } from './platform';

async function readHead(file: Uri, length: number): Promise<Uint8Array> {
  if (file.scheme !== 'file') {
    return (await workspace.fs.readFile(file)).subarray(0, length);
  }
  const handle = await open(file.fsPath, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) {
      return new Uint8Array();
    }
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** One write in append mode, which the operating system keeps whole beside those of others. */
async function append(file: Uri, bytes: Uint8Array): Promise<void> {
  const handle = await open(file.fsPath, 'a');
  try {
    await handle.write(bytes, 0, bytes.length);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

export const platform: Platform = { readHead, append, sharesFiles: true };
