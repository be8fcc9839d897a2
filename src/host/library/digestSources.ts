import type { Memento, Uri } from 'vscode';
import { EventEmitter, Uri as Uris, workspace } from 'vscode';
import { DisposableOwner } from '../disposables';
import { affects, digestFolders } from '../settings';
import { sourceFolder } from '../source/sourceSettings';

/** The sample digests that come with the extension, under `media/sample`. */
export const sampleNames: readonly string[] = [
  'October digest.txt',
  'Reading group December.txt',
  'Spring catch-up.txt',
];

const sampleKey = 'paperDigests.showsSample';

/** Where dumps are looked for. */
export type DigestFolders = Pick<DigestSources, 'folders' | 'onDidChange'>;

/** The folders that dumps are looked for in: the workspace's, the user's own, that of fetched
 * digests, and the sample. */
export class DigestSources extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when a folder came or went, or when other files of them count. */
  readonly onDidChange = this.#changed.event;

  readonly #original: Uri;
  readonly #sample: Uri;
  readonly #memory: Memento;

  /**
   * @param extension where the extension is installed
   * @param storage a folder of the extension's own, for a copy of the sample: the installed one
   * cannot be listed in a browser
   * @param memory remembers whether the sample is shown
   */
  constructor(extension: Uri, storage: Uri, memory: Memento) {
    super();
    this.#original = Uris.joinPath(extension, 'media', 'sample');
    this.#sample = Uris.joinPath(storage, 'sample');
    this.#memory = memory;
    const fire = (): void => {
      this.#changed.fire();
    };
    this.register(workspace.onDidChangeWorkspaceFolders(fire));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'include', 'exclude', 'folders', 'maxFileSize', 'source.folder')) {
          fire();
        }
      }),
    );
  }

  get showsSample(): boolean {
    return this.#memory.get(sampleKey) === true;
  }

  /**
   * Shows or hides the sample digests among the user's own.
   * Rejects when they cannot be copied to the extension's storage.
   */
  async showSample(shows: boolean): Promise<void> {
    if (shows) {
      await this.#copySample();
    }
    if (shows !== this.showsSample) {
      await this.#memory.update(sampleKey, shows ? true : undefined);
      this.#changed.fire();
    }
  }

  /** Every folder once; one that lies in another is left out. */
  folders(): Uri[] {
    const fetched = sourceFolder();
    const all = [
      ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
      ...digestFolders(),
      ...(fetched ? [fetched] : []),
      ...(this.showsSample ? [this.#sample] : []),
    ];
    return all.filter(
      (folder, index) =>
        !all.some(
          (other, otherIndex) =>
            otherIndex !== index &&
            isWithin(folder, other) &&
            (folder.toString() !== other.toString() || otherIndex < index),
        ),
    );
  }

  async #copySample(): Promise<void> {
    await workspace.fs.createDirectory(this.#sample);
    for (const name of sampleNames) {
      const bytes = await workspace.fs.readFile(Uris.joinPath(this.#original, name));
      await workspace.fs.writeFile(Uris.joinPath(this.#sample, name), bytes);
    }
  }
}

/** Whether a file or folder is a folder or lies in it. */
export function isWithin(uri: Uri, folder: Uri): boolean {
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    (uri.path === folder.path || uri.path.startsWith(withSlash(folder.path)))
  );
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
