import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import { unlessMissing } from '../missingFile';
import { inMemory, type ReadableFile } from './readableFile';

/** A file of any file system, which VS Code reads whole; undefined where there is none. */
export async function openWhole(file: Uri): Promise<ReadableFile | undefined> {
  const bytes = await unlessMissing(workspace.fs.readFile(file));
  return bytes && inMemory(bytes);
}
