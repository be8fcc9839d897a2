import { Uri, workspace } from 'vscode';
import { unlessMissing } from '../missingFile';
import { StorageFolder } from '../storageFolder';

/** The folder that fetched digests are written to; `Place` says where a file is. */
export interface DigestFolder<Place = Uri> {
  uri(name: string): Place;
  has(name: string): Promise<boolean>;
  /** Undefined where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes a file anew, which is never seen in part. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
}

/** A folder that VS Code can reach; made when it is first written to. */
export function digestFolderAt(folder: Uri): DigestFolder {
  const files = new StorageFolder(folder);
  const uri = (name: string): Uri => Uri.joinPath(folder, name);
  return {
    uri,
    has: async (name) => (await unlessMissing(workspace.fs.stat(uri(name)))) !== undefined,
    read: (name) => files.read(name),
    replace: (name, bytes) => files.replace(name, bytes),
  };
}
