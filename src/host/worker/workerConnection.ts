import type { CancellationToken, LogOutputChannel } from 'vscode';
import { EventEmitter } from 'vscode';
import type { WorkerAnswer, WorkerRequest } from '../../shared/worker/workerMessages';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { LocalPort } from './localPort';
import { RequestClient } from './requestClient';
import type { RequestPort } from './requestPort';

/** What has failed so often is from then on done on this thread. */
const mostFailures = 2;

/** Gives a worker what it is to begin with. */
export type Preparation = (client: RequestClient) => Promise<void>;

/** The worker of the library, which is started when it is first asked, and again when it fails. */
export class WorkerConnection extends DisposableOwner {
  readonly #lost = this.register(new EventEmitter<void>());
  /** Fires when a worker was lost, with all that it held; the next request starts another one. */
  readonly onDidLose = this.#lost.event;
  readonly #openPort: () => RequestPort;
  readonly #log: LogOutputChannel;
  readonly #preparations: Preparation[] = [];
  #client: Promise<RequestClient> | undefined;
  #failures = 0;
  #isInWorker = false;

  /** @param openPort starts a worker; called again when one has failed */
  constructor(openPort: () => RequestPort, log: LogOutputChannel) {
    super();
    this.#openPort = openPort;
    this.#log = log;
  }

  /** Whether work is done beside this thread; false until a worker is started. */
  get isInWorker(): boolean {
    return this.#isInWorker;
  }

  /** Whether a worker was started, or is being started. */
  get isStarted(): boolean {
    return this.#client !== undefined;
  }

  /** Has each new worker prepared before anyone asks it; to be called before the first is started. */
  prepare(preparation: Preparation): void {
    this.#preparations.push(preparation);
  }

  /** Asks the worker. Resolves with nothing when it is cancelled, rejects when it fails. */
  async ask(request: WorkerRequest, token?: CancellationToken): Promise<WorkerAnswer | undefined> {
    const client = await this.opened();
    return client.ask(request, token && { token });
  }

  /** The worker, prepared. */
  opened(): Promise<RequestClient> {
    this.#client ??= this.#start();
    return this.#client;
  }

  override dispose(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.then((started) => {
      started.dispose();
    });
    super.dispose();
  }

  async #start(): Promise<RequestClient> {
    const client = new RequestClient(this.#open(), (because) => {
      this.#lose(because);
    });
    for (const preparation of this.#preparations) {
      await preparation(client);
    }
    return client;
  }

  #open(): RequestPort {
    if (this.#failures < mostFailures) {
      try {
        const port = this.#openPort();
        this.#isInWorker = true;
        return port;
      } catch (error) {
        this.#log.info(`No worker can be started: ${describeError(error)}`);
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
    this.#log.warn(`The worker failed and is started again. ${because}`);
    this.#client = undefined;
    this.#lost.fire();
  }
}
