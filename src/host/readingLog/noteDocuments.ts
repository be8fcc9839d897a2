import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';
import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Paper, PaperIds } from '../../core';
import { readableTitle, visibleText } from '../../core';
import { decodeText } from '../decodeText';
import { DisposableOwner } from '../disposables';
import type { ReadingLog } from './readingLog';

const scheme = 'paper-digest-note';

/** Characters of the longest name of a document. */
const longestName = 60;

/** What gives the papers that notes are about. */
export interface NotedPapers {
  paper(id: string): Paper | undefined;
}

/** What is known of the note in an open editor. */
interface Noted {
  readonly uri: Uri;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/**
 * Notes on papers as Markdown documents, which are edited and saved as any other: saving one writes
 * it to the reading log.
 */
export class NoteDocuments extends DisposableOwner implements FileSystemProvider {
  readonly #changes = this.register(new EventEmitter<FileChangeEvent[]>());
  readonly onDidChangeFile = this.#changes.event;

  readonly #log: ReadingLog;
  readonly #papers: NotedPapers;
  readonly #noted = new Map<string, Noted>();
  #loaded: Promise<void> | undefined;

  constructor(log: ReadingLog, papers: NotedPapers) {
    super();
    this.#log = log;
    this.#papers = papers;
    this.register(workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true }));
    this.register(
      log.onDidChange(() => {
        this.#follow();
      }),
    );
  }

  /** Opens the note of a paper, or an empty one. */
  async open({ id, title }: Paper): Promise<void> {
    const name = visibleText(readableTitle(title))
      .replace(/[\\/:*?"<>|#%]+/g, ' ')
      .slice(0, longestName)
      .trim();
    const path = `/${id.replace(/[%/]/g, encodeURIComponent)}/${name}.md`;
    await window.showTextDocument(Uri.from({ scheme, path }), { preview: false });
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, changed } = await this.#note(uri);
    const size = new TextEncoder().encode(text).length;
    return { type: FileType.File, ctime: 0, mtime: changed, size };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.#note(uri)).text);
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    await this.#note(uri);
    await this.#log.set([this.#idsOf(uri)], { note: decodeText(content) });
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  /** An editor may be brought back before anything else was asked of the log. */
  async #note(uri: Uri): Promise<Noted> {
    this.#loaded ??= this.#log.load();
    await this.#loaded;
    const text = this.#log.statusOf(this.#idsOf(uri)).note;
    const known = this.#noted.get(uri.toString());
    const noted = known?.text === text ? known : { uri, text, changed: Date.now() };
    this.#noted.set(uri.toString(), noted);
    return noted;
  }

  /** Tells of notes that are others now, by a save, by undo or from another window. */
  #follow(): void {
    const changes: FileChangeEvent[] = [];
    for (const [key, { uri, text }] of this.#noted) {
      const { note } = this.#log.statusOf(this.#idsOf(uri));
      if (note !== text) {
        this.#noted.set(key, { uri, text: note, changed: Date.now() });
        changes.push({ type: FileChangeType.Changed, uri });
      }
    }
    if (changes.length > 0) {
      this.#changes.fire(changes);
    }
  }

  #idsOf(uri: Uri): PaperIds {
    const [, folder = ''] = uri.path.split('/');
    const id = decodeId(folder);
    if (id === undefined) {
      throw FileSystemError.FileNotFound(uri);
    }
    return this.#papers.paper(id) ?? { id, aliases: [] };
  }
}

function decodeId(folder: string): string | undefined {
  try {
    return decodeURIComponent(folder);
  } catch {
    return undefined;
  }
}
