import type { CancellationToken, LogOutputChannel, Uri } from 'vscode';
import { TopicModel } from '../../core';
import { describeError } from '../describeError';
import { KeptFile } from '../keptFile';
import { runInSlices } from '../slices';

/** What is kept of topics over sessions. */
export interface KeptTopics {
  readonly model: TopicModel;
  /** The reason for new topics that was still there when these were found: it asks for none. */
  readonly accepted?: string | undefined;
}

/** Keeps the topics of a library in a file, which is never seen half written. */
export class TopicStore {
  readonly #file: KeptFile;
  readonly #log: LogOutputChannel;
  #writing: Promise<void> = Promise.resolve();

  /** @param folder where the library's own files are kept; made when it is missing */
  constructor(folder: Uri, log: LogOutputChannel) {
    this.#file = new KeptFile(folder, 'topics.json');
    this.#log = log;
  }

  /** What was kept; `undefined` where there is nothing or it is not understood. Never rejects. */
  async read(token: CancellationToken): Promise<KeptTopics | undefined> {
    try {
      const text = await this.#file.read();
      return text === undefined ? undefined : await decode(JSON.parse(text), token);
    } catch (error) {
      this.#log.warn('Topics: what was kept cannot be read.', describeError(error));
      return undefined;
    }
  }

  /** Keeps topics in the place of those of before. Never rejects: topics can be found again. */
  write(kept: KeptTopics): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(kept));
    return this.#writing;
  }

  async #write(kept: KeptTopics): Promise<void> {
    try {
      await this.#file.write(JSON.stringify(kept));
    } catch (error) {
      this.#log.error('Topics: cannot be kept.', describeError(error));
    }
  }
}

async function decode(value: unknown, token: CancellationToken): Promise<KeptTopics | undefined> {
  if (typeof value !== 'object' || value === null || !('model' in value)) {
    return undefined;
  }
  const model = await runInSlices(TopicModel.restoreInSteps(value.model), token);
  const accepted = 'accepted' in value ? value.accepted : undefined;
  return model && { model, ...(typeof accepted === 'string' && { accepted }) };
}
