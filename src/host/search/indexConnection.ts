import type { CancellationToken, LogOutputChannel } from 'vscode';
import type { IndexRequest } from '../../shared/search/indexMessages';
import type { WorkerAnswer } from '../../shared/worker/workerMessages';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { pause } from '../slices';
import type { RequestClient } from '../worker/requestClient';
import type { WorkerConnection } from '../worker/workerConnection';
import type { KeptSegments, ReadSegment } from './keptSegments';
import { withOwnBuffer } from './ownBuffer';

/** Milliseconds from the start of an index to its practice: what is waited for at the start comes first. */
const practiceDelay = 1000;

/** The index in the worker, which begins with what is kept of it. */
export class IndexConnection extends DisposableOwner {
  /** Fires when an index was lost, with what it held; the next question starts another one. */
  readonly onDidLose: WorkerConnection['onDidLose'];
  readonly #worker: WorkerConnection;
  readonly #kept: KeptSegments;
  readonly #log: LogOutputChannel;

  constructor(worker: WorkerConnection, kept: KeptSegments, log: LogOutputChannel) {
    super();
    this.#worker = worker;
    this.#kept = kept;
    this.#log = log;
    this.onDidLose = worker.onDidLose;
    this.register(
      worker.onDidLose(() => {
        kept.forgetKeys();
      }),
    );
    worker.prepare(async (client) => {
      await this.#restore(client);
      void this.#check(client);
      void this.#practise(client);
    });
  }

  /** Whether the index runs beside this thread; false until it is started. */
  get isInWorker(): boolean {
    return this.#worker.isInWorker;
  }

  /** Starts the index with what is kept; without any, it can wait until it is asked. Never rejects. */
  async takeUp(): Promise<void> {
    if (!this.#worker.isStarted && (await this.#kept.exist()) && !this.isDisposed) {
      await this.#worker.opened();
    }
  }

  /** Asks the index. Resolves with nothing when it is cancelled, rejects when it fails. */
  ask(request: IndexRequest, token?: CancellationToken): Promise<WorkerAnswer | undefined> {
    return this.#worker.ask(request, token);
  }

  /** Keeps what the index holds for the next session. Rejects when it cannot be written. */
  async keep(): Promise<void> {
    const { readsFiles } = await this.#worker.opened();
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

  /** Gives an index what is kept. Without it, it starts empty. */
  async #restore(client: RequestClient): Promise<void> {
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
  async #check(client: RequestClient): Promise<void> {
    const answer = await client.ask({ kind: 'check' }).catch(() => undefined);
    if (answer?.kind === 'checked' && answer.forgotten > 0) {
      this.#log.warn(`Search: ${answer.forgotten} damaged part(s) of the index are made anew.`);
    }
  }

  /** Not on this thread, where it would be in the way. Never rejects, likewise. */
  async #practise(client: RequestClient): Promise<void> {
    await pause(practiceDelay);
    if (this.isInWorker) {
      await client.ask({ kind: 'practise' }).catch(() => undefined);
    }
  }

  async #restoreOne(
    client: RequestClient,
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
