import { platform } from '#platform';
import * as vscode from 'vscode';
import { DigestChoices } from '../../src/host/digestChoices';
import { LibraryService } from '../../src/host/library/libraryService';
import { PaperDecisions } from '../../src/host/paperDecisions';
import { generateDumps } from '../bench/generateDumps';
import { after, before, describe, equal, ok, test } from './harness';
import { MemoryFiles } from './memoryFiles';
import { deleteFile, fileUri } from './paperDigests';

const dumpCount = 25;
const scheme = 'paper-digests-turns';
const storage = '.turns';

/** Remembers nothing. */
const memory: vscode.Memento = {
  keys: () => [],
  get: <T>(_key: string, other?: T) => other,
  update: () => Promise.resolve(),
};

/** How long other work on this thread waits for its turn, again and again. */
class Turns {
  readonly #waits: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#take(performance.now());
  }

  get count(): number {
    return this.#waits.length;
  }

  /** Milliseconds that a part of all turns waited at most. */
  within(part: number): number {
    const sorted = this.#waits.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #take(before: number): void {
    this.#timer = setTimeout(() => {
      const now = performance.now();
      this.#waits.push(now - before);
      this.#take(now);
    });
  }
}

describe('the thread of all extensions', () => {
  const owned: { dispose(): unknown }[] = [];
  let library: LibraryService;

  before(() => {
    const extension = vscode.extensions.getExtension('paper-digests.paper-digests');
    ok(extension, 'the extension is not installed');
    const texts = generateDumps(dumpCount).map((text, index) => [`${index}.txt`, text] as const);
    const files = new MemoryFiles(new Map(texts));
    const log = vscode.window.createOutputChannel('Turns', { log: true });
    const folder = vscode.Uri.from({ scheme, path: '/digests' });
    const sources = { folders: () => [folder], onDidChange: new vscode.EventEmitter<void>().event };
    const choices = new DigestChoices(memory);
    const user = { choices, decisions: new PaperDecisions(memory) };
    const places = { extensionUri: extension.extensionUri, storage: fileUri(storage) };
    owned.push(vscode.workspace.registerFileSystemProvider(scheme, files), log, files);
    library = new LibraryService(sources, platform, log, user, places);
    owned.push(choices, user.decisions, library);
  });

  after(async () => {
    for (const each of owned.toReversed()) {
      each.dispose();
    }
    await deleteFile(storage);
  });

  test('is not held up while a library is read, gets its topics and is searched', async () => {
    const idle = new Turns();
    await new Promise((resolve) => setTimeout(resolve, 500));
    idle.end();
    const turns = new Turns();
    const started = performance.now();
    const state = { isRead: false };
    const reading = library.start().finally(() => {
      state.isRead = true;
    });
    let searches = 0;
    while (!state.isRead) {
      await library.index.find('model of the res', { isUnfinished: true });
      searches++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await reading;
    await library.index.done;
    turns.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const waits = (of: Turns): string =>
      [0.5, 0.99, 1].map((part) => of.within(part).toFixed(1)).join(' / ');
    console.log(
      `[integration]       measured: ${library.papers().length} papers in ${seconds} s, ` +
        `${searches} searches meanwhile; ${turns.count} turns of other work, that waited ` +
        `${waits(turns)} ms (half, 99 %, all), of an idle thread ${waits(idle)} ms`,
    );
    equal(library.papers().length, 40 * dumpCount + 20);
    ok(library.topics, 'there are no topics');
    ok(turns.count > dumpCount, 'other work waited for more than a digest');
  });
});
