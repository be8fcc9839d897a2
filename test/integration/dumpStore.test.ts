import { platform } from '#platform';
import * as vscode from 'vscode';
import { detectDump, TextPool } from '../../src/core';
import { DigestChoices } from '../../src/host/digestChoices';
import type { TextReader } from '../../src/host/library/dumpReader';
import { DumpStore } from '../../src/host/library/dumpStore';
import { inMemoryOnly } from '../../src/host/platform/inMemoryOnly';
import { parseText } from '../../src/shared/library/parsedText';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { forgetful } from './forgetful';
import { MemoryFiles } from './memoryFiles';
import { dumpOf } from './paperDigests';

const scheme = 'dump-store';

/** Parses only when a test lets it. */
class HeldReader implements TextReader {
  #held: { readonly uri: string | undefined; readonly resolve: () => void }[] = [];

  get count(): number {
    return this.#held.length;
  }

  detect(head: string): ReturnType<TextReader['detect']> {
    return Promise.resolve(detectDump(head));
  }

  async parse(...given: Parameters<TextReader['parse']>): ReturnType<TextReader['parse']> {
    const [, { uri }] = given;
    await new Promise<void>((resolve) => this.#held.push({ uri, resolve }));
    return parseText(...given);
  }

  /** Lets go of a file, or of all. */
  release(file?: vscode.Uri): void {
    const isMeant = ({ uri }: { uri: string | undefined }): boolean =>
      file === undefined || uri === file.toString();
    const released = this.#held.filter(isMeant);
    this.#held = this.#held.filter((each) => !isMeant(each));
    released.forEach(({ resolve }) => {
      resolve();
    });
  }
}

describe('a file that is being read', () => {
  const folder = vscode.Uri.from({ scheme, path: '/digests' });
  const uri = vscode.Uri.joinPath(folder, 'digest.txt');
  const other = vscode.Uri.joinPath(folder, 'other.txt');
  let folders = [folder];
  const owned: { dispose(): unknown }[] = [];
  const reader = new HeldReader();
  let files: MemoryFiles;
  let store: DumpStore;
  /** What is known of the file, as it came to be known. */
  let told: string[];

  before(() => {
    files = new MemoryFiles(new Map([['digest.txt', dumpOf(['First Paper'])]]));
    const log = vscode.window.createOutputChannel(scheme, { log: true });
    const choices = new DigestChoices(forgetful);
    const sources = {
      folders: () => folders,
      onDidChange: new vscode.EventEmitter<void>().event,
    };
    const texts = new TextPool(inMemoryOnly);
    store = new DumpStore(sources, { platform, reader, texts }, log, choices);
    store.onDidChangeDump((change) => {
      told.push(
        change.kind === 'replaced' ? (change.file.dump.entries[0]?.title ?? '') : change.kind,
      );
    });
    owned.push(vscode.workspace.registerFileSystemProvider(scheme, files), files, log);
    owned.push(choices, store);
  });

  after(() => {
    for (const each of owned.toReversed()) {
      each.dispose();
    }
  });

  async function reads(count: number): Promise<void> {
    await eventually(() => {
      equal(reader.count, count, 'looks at the file');
    });
  }

  /** Resolves when those who watch were told. */
  async function remove(): Promise<void> {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '**'),
    );
    const gone = new Promise((resolve) => watcher.onDidDelete(resolve));
    files.remove(uri);
    await gone;
    watcher.dispose();
  }

  async function settled(): Promise<void> {
    await eventually(() => {
      reader.release();
      equal(store.isLoading, false);
    });
  }

  /** @param title of the paper that the file holds by then */
  async function removeWhileRead(title: string): Promise<void> {
    told = [];
    files.change([uri, dumpOf([title])]);
    await reads(1);
    await remove();
    await settled();
  }

  test('is known as it was last, also where a later look trusts its stamp', async () => {
    told = [];
    void store.scan();
    await reads(1);
    await settled();
    // Who has read the other file then looks at the first one again.
    files.change([uri, dumpOf(['Later Paper'])], [other, dumpOf(['Paper beside It'])]);
    await reads(2);
    store.look(uri);
    reader.release(other);
    await reads(2);
    await settled();
    deepEqual(told, ['First Paper', 'Paper beside It', 'Later Paper']);
  });

  test('is gone when it was deleted meanwhile', async () => {
    await removeWhileRead('Third Paper');
    deepEqual(told, ['removed']);
  });

  test('never comes when it was new and was deleted meanwhile', async () => {
    await removeWhileRead('New Paper');
    deepEqual(told, []);
  });

  test('never comes when its folder is not looked through any more', async () => {
    told = [];
    files.change([uri, dumpOf(['Paper of the Folder'])]);
    await reads(1);
    store.look(other);
    folders = [];
    const scan = store.scan();
    // Of the other file, which was known.
    await eventually(() => {
      deepEqual(told, ['removed']);
    });
    await settled();
    await scan;
    deepEqual(told, ['removed']);
    folders = [folder];
  });

  test('stays when it came while its folder was listed', async () => {
    told = [];
    files.remove(other);
    const goOn = files.holdListing();
    const scan = store.scan();
    await eventually(() => {
      ok(files.isListing, 'the folder is not listed yet');
    });
    files.change([other, dumpOf(['Paper that Came'])]);
    await reads(1);
    reader.release();
    await eventually(() => {
      deepEqual(told, ['Paper that Came']);
    });
    goOn();
    await settled();
    await scan;
    deepEqual(told, ['Paper that Came', 'Paper of the Folder']);
  });
});
