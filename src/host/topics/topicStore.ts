import type { CancellationToken, LogOutputChannel, Uri } from 'vscode';
import { describeError } from '../describeError';
import { KeptFile } from '../keptFile';
import { OneByOne } from '../oneByOne';
import { runInSlices, runToEndInSlices } from '../slices';
import { decodeTopics, encodeTopics, type KeptTopics } from './keptTopics';

/** Keeps the topics of a library in a file, which is never seen half written. */
export class TopicStore {
  readonly #file: KeptFile;
  readonly #log: LogOutputChannel;
  readonly #writes = new OneByOne();

  /** @param folder where the library's own files are kept; made when it is missing */
  constructor(folder: Uri, log: LogOutputChannel) {
    this.#file = new KeptFile(folder, 'topics.txt');
    this.#log = log;
  }

  /** What was kept; `undefined` where there is nothing or it is not understood. Never rejects. */
  async read(token: CancellationToken): Promise<KeptTopics | undefined> {
    try {
      const text = await this.#file.read();
      return text === undefined ? undefined : await runInSlices(decodeTopics(text), token);
    } catch (error) {
      this.#log.warn('Topics: what was kept cannot be read.', describeError(error));
      return undefined;
    }
  }

  /** Keeps topics in the place of those of before. Never rejects: topics can be found again. */
  write(kept: KeptTopics): Promise<void> {
    return this.#writes.run(() => this.#write(kept));
  }

  async #write(kept: KeptTopics): Promise<void> {
    try {
      await this.#file.write(await runToEndInSlices(encodeTopics(kept)));
    } catch (error) {
      this.#log.error('Topics: cannot be kept.', describeError(error));
    }
  }
}
