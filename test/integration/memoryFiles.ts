import * as vscode from 'vscode';

/** A folder of files in memory, which tests alone can write; it tells no two contents apart by their stamps. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();

  #held: Promise<void> | undefined;
  #isListing = false;

  /** @param texts by their names */
  constructor(texts: ReadonlyMap<string, string>) {
    for (const [name, text] of texts) {
      this.#put(name, text);
    }
  }

  /** Whether somebody was told what is there, and does not have it yet. */
  get isListing(): boolean {
    return this.#isListing;
  }

  /** Has lists of what is there come late: when what this gives is called. */
  holdListing(): () => void {
    let goOn = (): void => undefined;
    this.#held = new Promise((resolve) => {
      goOn = resolve;
    });
    return () => {
      this.#held = undefined;
      goOn();
    };
  }

  /** Gives files other content, and tells of all of them at once. */
  change(...texts: readonly (readonly [vscode.Uri, string])[]): void {
    for (const [uri, text] of texts) {
      this.#put(nameOf(uri), text);
    }
    this.#changed.fire(texts.map(([uri]) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  /** Removes a file, and tells of it. */
  remove(uri: vscode.Uri): void {
    this.#files.delete(nameOf(uri));
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#find(uri);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 1, mtime: 1, size: file?.length ?? 0 };
  }

  async readDirectory(): Promise<[string, vscode.FileType][]> {
    const names = [...this.#files.keys()];
    this.#isListing = true;
    await this.#held;
    this.#isListing = false;
    return names.map((name) => [name, vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#find(uri);
    if (!file) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return file;
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #put(name: string, text: string): void {
    this.#files.set(name, new TextEncoder().encode(text));
  }

  #find(uri: vscode.Uri): Uint8Array | undefined {
    return this.#files.get(nameOf(uri));
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
