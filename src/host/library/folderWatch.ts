import type { CancellationToken, Uri } from 'vscode';
import { EventEmitter, FileType, RelativePattern, Uri as Uris, workspace } from 'vscode';
import { DisposableOwner } from '../disposables';
import { excludeGlob, includeGlob } from '../settings';
import { isWithin } from './digestSources';
import { fileGlobs, type FileGlobs } from './fileGlobs';

/**
 * Milliseconds after which VS Code sees what happens in a folder for certain. Until then, while it only
 * begins to watch, files may come of which it tells nothing.
 */
const beginningTime = 2000;

/** Something that happened to files below a folder. */
export type FileEvent =
  | { readonly kind: 'changed'; readonly uri: Uri }
  /** The file is there; it may be known as it is. */
  | { readonly kind: 'found'; readonly uri: Uri }
  /** The file is gone, or the folder with all that was in it. */
  | { readonly kind: 'deleted'; readonly uri: Uri };

/** Finds the files of one folder that may be dumps, by glob, and tells what becomes of them. */
export class FolderWatch extends DisposableOwner {
  readonly #events = this.register(new EventEmitter<FileEvent>());
  readonly onDidHappen = this.#events.event;

  readonly folder: Uri;
  readonly #globs: FileGlobs;
  readonly #later = new Set<ReturnType<typeof setTimeout>>();

  constructor(folder: Uri) {
    super();
    this.folder = folder;
    this.#globs = fileGlobs(includeGlob(folder), excludeGlob(folder));
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, '**')),
    );
    this.register(
      watcher.onDidCreate((uri) => {
        void this.#created(uri);
      }),
    );
    this.register(
      watcher.onDidChange((uri) => {
        if (this.#matches(uri)) {
          this.#events.fire({ kind: 'changed', uri });
        }
      }),
    );
    this.register(
      watcher.onDidDelete((uri) => {
        this.#events.fire({ kind: 'deleted', uri });
      }),
    );
  }

  override dispose(): void {
    this.#later.forEach(clearTimeout);
    super.dispose();
  }

  /** Whether a file is one of those that {@link find} finds, if it is there. */
  includes(uri: Uri): boolean {
    return isWithin(uri, this.folder) && this.#matches(uri);
  }

  /** Every file below the folder that the globs let through. Rejects when it cannot be listed. */
  async find(token: CancellationToken): Promise<Uri[]> {
    if (!workspace.getWorkspaceFolder(this.folder)) {
      const outside = await this.#walk(this.folder, token);
      this.#lookLater(this.folder, outside);
      return outside;
    }
    // What is open as a workspace is watched by VS Code all along.
    const found = await workspace.findFiles(
      new RelativePattern(this.folder, includeGlob(this.folder)),
      excludeGlob(this.folder),
      undefined,
      token,
    );
    return found.filter((uri) => this.#matches(uri));
  }

  /** A folder that appears at once, moved or unpacked, is told of without its files. */
  async #created(uri: Uri): Promise<void> {
    if (this.#matches(uri)) {
      this.#events.fire({ kind: 'changed', uri });
      return;
    }
    if (this.#globs.excludesFolder(this.#relative(uri))) {
      return;
    }
    try {
      const { type } = await workspace.fs.stat(uri);
      if (type === FileType.Directory) {
        await this.#tellFilesIn(uri);
        this.#lookLater(uri);
      }
    } catch {
      // Gone again before it could be looked at.
    }
  }

  /** Looks for files that came while VS Code only began to watch a folder. */
  #lookLater(folder: Uri, known: readonly Uri[] = []): void {
    if (this.isDisposed) {
      return;
    }
    const keys = new Set(known.map(String));
    const timer = setTimeout(() => {
      this.#later.delete(timer);
      this.#tellFilesIn(folder, keys).catch(() => {
        // It is not there: VS Code tells when it comes.
      });
    }, beginningTime);
    this.#later.add(timer);
  }

  async #tellFilesIn(folder: Uri, known: ReadonlySet<string> = new Set()): Promise<void> {
    for (const uri of await this.#walk(folder)) {
      if (!known.has(uri.toString())) {
        this.#events.fire({ kind: 'found', uri });
      }
    }
  }

  async #walk(folder: Uri, token?: CancellationToken): Promise<Uri[]> {
    const found: Uri[] = [];
    const open = [folder];
    for (let next = open.pop(); next && !token?.isCancellationRequested; next = open.pop()) {
      for (const [name, type] of await this.#list(next, folder)) {
        const uri = Uris.joinPath(next, name);
        if (type === FileType.Directory && !this.#globs.excludesFolder(this.#relative(uri))) {
          open.push(uri);
        } else if ((type & FileType.File) !== 0 && this.#matches(uri)) {
          found.push(uri);
        }
      }
    }
    return found;
  }

  /** A folder inside that may not be read is passed over; the outermost one rejects. */
  async #list(folder: Uri, outermost: Uri): Promise<[string, FileType][]> {
    try {
      return await workspace.fs.readDirectory(folder);
    } catch (error) {
      if (folder === outermost) {
        throw error;
      }
      return [];
    }
  }

  #matches(uri: Uri): boolean {
    return this.#globs.matches(this.#relative(uri));
  }

  #relative(uri: Uri): string {
    return uri.path.slice(this.folder.path.length).replace(/^\/+/, '');
  }
}
