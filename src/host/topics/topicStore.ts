import type { LogOutputChannel, Uri } from 'vscode';
import { FileSystemError, Uri as Uris, workspace } from 'vscode';
import { TopicModel } from '../../core';
import { decodeText } from '../decodeText';
import { describeError } from '../describeError';

/** What is kept of topics over sessions. */
export interface KeptTopics {
  readonly model: TopicModel;
  /** The reason for new topics that was still there when these were found: it asks for none. */
  readonly accepted?: string | undefined;
}

/** Keeps the topics of a library in a file, which is never seen half written. */
export class TopicStore {
  readonly #folder: Uri;
  readonly #file: Uri;
  readonly #log: LogOutputChannel;
  #writing: Promise<void> = Promise.resolve();

  /** @param folder where the library's own files are kept; made when it is missing */
  constructor(folder: Uri, log: LogOutputChannel) {
    this.#folder = folder;
    this.#file = Uris.joinPath(folder, 'topics.json');
    this.#log = log;
  }

  /** What was kept; `undefined` where there is nothing or it is not understood. Never rejects. */
  async read(): Promise<KeptTopics | undefined> {
    try {
      return decode(JSON.parse(decodeText(await workspace.fs.readFile(this.#file))));
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) {
        this.#log.warn('Topics: what was kept cannot be read.', describeError(error));
      }
      return undefined;
    }
  }

  /** Keeps topics in the place of those of before. Never rejects: topics can be found again. */
  write(kept: KeptTopics): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(kept));
    return this.#writing;
  }

  async #write(kept: KeptTopics): Promise<void> {
    const fresh = Uris.joinPath(this.#folder, 'topics.new.json');
    try {
      await workspace.fs.createDirectory(this.#folder);
      await workspace.fs.writeFile(fresh, new TextEncoder().encode(JSON.stringify(kept)));
      await workspace.fs.rename(fresh, this.#file, { overwrite: true });
    } catch (error) {
      this.#log.error('Topics: cannot be kept.', describeError(error));
    }
  }
}

function decode(value: unknown): KeptTopics | undefined {
  if (typeof value !== 'object' || value === null || !('model' in value)) {
    return undefined;
  }
  const model = TopicModel.fromJSON(value.model);
  const accepted = 'accepted' in value ? value.accepted : undefined;
  return model && { model, ...(typeof accepted === 'string' && { accepted }) };
}
