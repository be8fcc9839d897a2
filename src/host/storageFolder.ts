import { Uri, workspace } from 'vscode';
import { unlessMissing } from './missingFile';
import { openWhole } from './platform/openWhole';
import type { Platform } from './platform/platform';
import { wholeOf, type ReadableFile } from './platform/readableFile';
import type { ByteFolder } from './search/keptSegments';

/** A folder of VS Code's storage. Made when it is first written to. */
export class StorageFolder implements ByteFolder {
  readonly #uri: Uri;
  readonly #openFile: Platform['openFile'];
  #isMade = false;

  /** @param openFile opens its files; where left out, VS Code reads them */
  constructor(uri: Uri, openFile: Platform['openFile'] = openWhole) {
    this.#uri = uri;
    this.#openFile = openFile;
  }

  open(name: string): Promise<ReadableFile | undefined> {
    return this.#openFile(this.#file(name));
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return wholeOf(await this.open(name));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (!this.#isMade) {
      await workspace.fs.createDirectory(this.#uri);
      this.#isMade = true;
    }
    await workspace.fs.writeFile(this.#file(name), bytes);
  }

  async replace(name: string, bytes: Uint8Array): Promise<void> {
    const fresh = `${name}.new`;
    await this.write(fresh, bytes);
    await workspace.fs.rename(this.#file(fresh), this.#file(name), { overwrite: true });
  }

  /** What changes with a file; undefined where there is none. */
  async stamp(name: string): Promise<string | undefined> {
    const stat = await unlessMissing(workspace.fs.stat(this.#file(name)));
    return stat && `${stat.mtime} ${stat.size}`;
  }

  async names(): Promise<readonly string[]> {
    const entries = await unlessMissing(workspace.fs.readDirectory(this.#uri));
    return (entries ?? []).map(([name]) => name);
  }

  async delete(name: string): Promise<void> {
    await unlessMissing(workspace.fs.delete(this.#file(name)));
  }

  #file(name: string): Uri {
    return Uri.joinPath(this.#uri, name);
  }
}
