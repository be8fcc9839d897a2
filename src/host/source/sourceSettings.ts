import type { Uri } from 'vscode';
import { ConfigurationTarget, workspace } from 'vscode';
import { folderText, isBoolean, isPositive, isText, parseFolder, read, section } from '../settings';

/** Whether anything may be asked of a network at all. */
export function isNetworkEnabled(): boolean {
  return read('network.enabled', isBoolean, true);
}

/** The address of the site that lists are asked of. */
export function sourceAddress(): string {
  return read('source.url', isText, 'https://huggingface.co');
}

/** The folder that fetched digests are written to; undefined until one is chosen. */
export function sourceFolder(): Uri | undefined {
  const text = workspace.getConfiguration(section).get<unknown>('source.folder');
  return isText(text) ? parseFolder(text) : undefined;
}

/** Chooses that folder, for the user. */
export async function setSourceFolder(folder: Uri): Promise<void> {
  await workspace
    .getConfiguration(section)
    .update('source.folder', folderText(folder), ConfigurationTarget.Global);
}

/** How the files of fetched digests are called. */
export function sourceFileName(): string {
  return read('source.fileName', isText, '{name}.json');
}

/** Milliseconds between two requests. */
export function sourcePause(): number {
  return read('source.pause', isPositive, 1) * 1000;
}
