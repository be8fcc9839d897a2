import type { CancellationToken, LogOutputChannel } from 'vscode';
import { EventEmitter } from 'vscode';
import type { IndexAnswer, IndexRequest } from '../../shared/search/indexMessages';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { IndexClient } from './indexClient';
import type { IndexPort } from './indexPort';
import type { KeptSegments } from './keptSegments';
import { LocalPort } from './localPort';

/** An index that has failed so often is from then on held on this thread. */
const mostFailures = 2;

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

  /** Asks the index. Resolves with nothing when it is cancelled, rejects when it fails. */
  async ask(request: IndexRequest, token?: CancellationToken): Promise<IndexAnswer | undefined> {
    this.#client ??= this.#start();
    const client = await this.#client;
    return client.ask(request, token && { token });
  }

  /** Keeps what the index holds for the next session. Rejects when it cannot be written. */
  async keep(): Promise<void> {
    await this.#kept.write(async (known) => {
      const answer = await this.ask({ kind: 'keep', known });
      return answer?.kind === 'segments' ? answer.segments : [];
    });
  }

  override dispose(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.then((started) => {
      started.dispose();
    });
    super.dispose();
  }

  async #start(): Promise<IndexClient> {
    const client = new IndexClient(this.#open(), (because) => {
      this.#lose(because);
    });
    await this.#restore(client);
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
      const kept = await this.#kept.read();
      const segments = kept.map(({ bytes, dead }) => ({ bytes: withOwnBuffer(bytes), dead }));
      const buffers = segments.map(({ bytes }) => bytes.buffer);
      const answer = await client.ask({ kind: 'restore', segments }, { buffers });
      const keys = answer?.kind === 'restored' ? answer.keys : [];
      for (const [index, { file }] of kept.entries()) {
        const key = keys[index];
        if (key !== undefined) {
          this.#kept.know(file, key);
        }
      }
    } catch (error) {
      this.#log.warn(`Search: the index is made anew: ${describeError(error)}`);
    }
  }
}

/** The bytes in a buffer that holds nothing else, so that it can be handed over. */
function withOwnBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
