import { FileType, Uri, workspace } from 'vscode';
import { unlessMissing } from '../missingFile';
import type { LogFolder } from './logFolder';

/** A folder that VS Code knows how to reach; how safe what is written there is, is up to it. */
export class UriFolder implements LogFolder {
  readonly #uri: Uri;

  constructor(uri: Uri) {
    this.#uri = uri;
  }

  async make(): Promise<void> {
    await workspace.fs.createDirectory(this.#uri);
  }

  async names(): Promise<readonly string[]> {
    const entries = await workspace.fs.readDirectory(this.#uri);
    return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return unlessMissing(workspace.fs.readFile(this.#file(name)));
  }

  /** What is there is written again together with what comes to it: so it is whole under its name. */
  async append(name: string, bytes: Uint8Array): Promise<void> {
    // Writing a file makes the folders around it, which here must not be.
    await workspace.fs.stat(this.#uri);
    const before = (await this.read(name)) ?? new Uint8Array();
    const after = new Uint8Array(before.length + bytes.length);
    after.set(before);
    after.set(bytes, before.length);
    await this.write(name, after);
  }

  async create(name: string, bytes: Uint8Array): Promise<void> {
    const fresh = `${name}.new`;
    await this.write(fresh, bytes);
    await workspace.fs.rename(this.#file(fresh), this.#file(name));
  }

  async rename(from: string, to: string): Promise<boolean> {
    const renamed = workspace.fs.rename(this.#file(from), this.#file(to)).then(() => true);
    return (await unlessMissing(renamed)) ?? false;
  }

  async delete(name: string): Promise<void> {
    await unlessMissing(workspace.fs.delete(this.#file(name)));
  }

  /** Writes a file, in the place of the one of before. */
  protected async write(name: string, bytes: Uint8Array): Promise<void> {
    await workspace.fs.writeFile(this.#file(name), bytes);
  }

  #file(name: string): Uri {
    return Uri.joinPath(this.#uri, name);
  }
}
