import type { Uri } from 'vscode';
import { FileSystemError, workspace } from 'vscode';
import type { Platform } from './platform';

async function readHead(file: Uri, length: number): Promise<Uint8Array> {
  return (await workspace.fs.readFile(file)).subarray(0, length);
}

async function append(file: Uri, bytes: Uint8Array): Promise<void> {
  const before = await readIfThere(file);
  const after = new Uint8Array(before.length + bytes.length);
  after.set(before);
  after.set(bytes, before.length);
  await workspace.fs.writeFile(file, after);
}

async function readIfThere(file: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') {
      return new Uint8Array();
    }
    throw error;
  }
}

export const platform: Platform = { readHead, append, sharesFiles: false };
