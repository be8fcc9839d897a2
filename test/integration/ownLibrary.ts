import { platform as ownPlatform } from '#platform';
import * as vscode from 'vscode';
import { DigestChoices } from '../../src/host/digestChoices';
import { LibraryService } from '../../src/host/library/libraryService';
import { PaperDecisions } from '../../src/host/paperDecisions';
import type { Platform } from '../../src/host/platform/platform';
import { generateDumps } from '../bench/generateDumps';
import { forgetful } from './forgetful';
import { ok } from './harness';
import { MemoryFiles } from './memoryFiles';
import { deleteFile, fileUri } from './paperDigests';

/** Papers that each generated digest adds, and those that the last one has besides. */
const papersEach = 40;
const papersLast = 20;

let count = 0;

/** A library beside that of the window, of digests in memory. */
export class OwnLibrary {
  readonly library: LibraryService;
  readonly papers: number;
  readonly #owned: { dispose(): unknown }[] = [];
  readonly #storage: string;

  /** @param platform where something is to be otherwise than it is here */
  constructor(digests: number, platform: Platform = ownPlatform) {
    const extension = vscode.extensions.getExtension('paper-digests.paper-digests');
    ok(extension, 'the extension is not installed');
    const scheme = `own-library-${++count}`;
    this.papers = papersEach * digests + papersLast;
    this.#storage = `.${scheme}`;
    const texts = generateDumps(digests).map((text, index) => [`${index}.txt`, text] as const);
    const files = new MemoryFiles(new Map(texts));
    const log = vscode.window.createOutputChannel(scheme, { log: true });
    const folder = vscode.Uri.from({ scheme, path: '/digests' });
    const sources = {
      folders: () => [folder],
      onDidChange: new vscode.EventEmitter<void>().event,
    };
    const user = {
      choices: new DigestChoices(forgetful),
      decisions: new PaperDecisions(forgetful),
    };
    const places = { extensionUri: extension.extensionUri, storage: fileUri(this.#storage) };
    this.#owned.push(vscode.workspace.registerFileSystemProvider(scheme, files), log, files);
    this.library = new LibraryService(sources, platform, log, user, places);
    this.#owned.push(user.choices, user.decisions, this.library);
  }

  /** Ends it, and deletes what it kept. */
  async dispose(): Promise<void> {
    for (const each of this.#owned.toReversed()) {
      each.dispose();
    }
    await deleteFile(this.#storage);
  }
}
