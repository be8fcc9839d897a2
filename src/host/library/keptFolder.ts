import { Uri } from 'vscode';
import type { Platform } from '../platform/platform';
import { StorageFolder } from '../storageFolder';

/** A folder in which large files are kept over sessions, of which not all is read at once. */
export function keptFolder(storage: Uri, name: string, platform: Platform): StorageFolder {
  return new StorageFolder(Uri.joinPath(storage, name), (file) => platform.openFile(file));
}
