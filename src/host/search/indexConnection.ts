import type { CancellationToken, LogOutputChannel } from 'vscode';
import { EventEmitter } from 'vscode';
import type { IndexAnswer, IndexRequest } from '../../shared/search/indexMessages';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { IndexClient } from './indexClient';
import type { IndexPort } from './indexPort';
import type { KeptSegments, ReadSegment } from './keptSegments';
import { LocalPort } from './localPort';
import { pause } from '../slices';
import { withOwnBuffer } from './ownBuffer';

/** An index that has failed so often is from then on held on this thread. */
const mostFailures = 2;

/** Milliseconds from the start of an index to its practice: what is waited for at the start comes first. */
const practiceDelay = 1000;

/** An index that is started when it is first asked, with what is kept of it, and again when it fails. */
export class IndexConnection extends DisposableOwner {
  readonly #lost = this.register(new EventEmitter<void>());
  /** Fires when an index was lost, with what it held; the next question starts another one. */
  readonly onDidLose = this.#lost.event;
  readonly #openPort: () => IndexPort;
  readonly #kept: KeptSegments;
  readonly #log: LogOutputChannel;
  #client: Promise<IndexClient> | undefined;
  #failures = 0;
  #isInWorker = false;

  constructor(openPort: () => IndexPort, kept: KeptSegments, log: LogOutputChannel) {
    super();
    this.#openPort = openPort;
    this.#kept = kept;
    this.#log = log;
  }

  /** Whether the index runs beside this thread; false until it is started. */
  get isInWorker(): boolean {
    return this.#isInWorker;
  }

  /** Starts the index with what is kept; without any, it can wait until it is asked. Never rejects. */
  async takeUp(): Promise<void> {
    if (!this.#client && (await this.#kept.exist()) && !this.isDisposed) {
      await this.#opened();
    }
  }

  /** Asks the index. Resolves with nothing when it is cancelled, rejects when it fails. */
  async ask(request: IndexRequest, token?: CancellationToken): Promise<IndexAnswer | undefined> {
    const client = await this.#opened();
    return client.ask(request, token && { token });
  }

  /** Keeps what the index holds for the next session. Rejects when it cannot be written. */
  async keep(): Promise<void> {
    const { readsFiles } = await this.#opened();
    await this.#kept.write(
      async (known) => {
        const answer = await this.ask({ kind: 'keep', known });
        return answer?.kind === 'segments' ? answer.segments : [];
      },
      readsFiles
        ? async (key, path) => {
            await this.ask({ kind: 'store', key, path });
          }
        : undefined,
    );
  }

  override dispose(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.then((started) => {
      started.dispose();
    });
    super.dispose();
  }

  #opened(): Promise<IndexClient> {
    this.#client ??= this.#start();
    return this.#client;
  }

  async #start(): Promise<IndexClient> {
    const client = new IndexClient(this.#open(), (because) => {
      this.#lose(because);
    });
    await this.#restore(client);
    void this.#check(client);
    void this.#practise(client);
    return client;
  }

  #open(): IndexPort {
    if (this.#failures < mostFailures) {
      try {
        const port = this.#openPort();
        this.#isInWorker = true;
        return port;
      } catch (error) {
        this.#log.info(`Search: no worker can be started: ${describeError(error)}`);
        this.#failures = mostFailures;
      }
    }
    this.#isInWorker = false;
    return new LocalPort();
  }

  #lose(because: string): void {
    if (this.isDisposed) {
      return;
    }
    this.#failures++;
    this.#log.warn(`Search: the worker failed and is started again. ${because}`);
    this.#client = undefined;
    this.#kept.forgetKeys();
    this.#lost.fire();
  }

  /** Gives an index what is kept. Without it, it starts empty. */
  async #restore(client: IndexClient): Promise<void> {
    try {
      const restoring: Promise<void>[] = [];
      for await (const segment of this.#kept.read(client.readsFiles)) {
        const bytes = await withOwnBuffer(segment.kept.bytes);
        const restored = this.#restoreOne(client, segment, bytes);
        // That one failed is looked at when all are handed over.
        restored.catch(() => undefined);
        restoring.push(restored);
      }
      await Promise.all(restoring);
    } catch (error) {
      this.#log.warn(`Search: the index is made anew: ${describeError(error)}`);
    }
  }

  /** Has the index look at all that it was given. Never rejects: a lost index is told elsewhere. */
  async #check(client: IndexClient): Promise<void> {
    const answer = await client.ask({ kind: 'check' }).catch(() => undefined);
    if (answer?.kind === 'checked' && answer.forgotten > 0) {
      this.#log.warn(`Search: ${answer.forgotten} damaged part(s) of the index are made anew.`);
    }
  }

  /** Not on this thread, where it would be in the way. Never rejects, likewise. */
  async #practise(client: IndexClient): Promise<void> {
    await pause(practiceDelay);
    if (this.#isInWorker) {
      await client.ask({ kind: 'practise' }).catch(() => undefined);
    }
  }

  async #restoreOne(
    client: IndexClient,
    segment: ReadSegment,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const request = { kind: 'restore', segments: [{ ...segment.kept, bytes }] } as const;
    const answer = await client.ask(request, { buffers: [bytes.buffer] });
    const [key] = answer?.kind === 'restored' ? answer.keys : [];
    if (key !== undefined) {
      this.#kept.know(segment, key);
    }
  }
}
