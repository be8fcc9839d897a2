import type { FromWorker, ToWorker } from '../../shared/worker/workerMessages';

/** The way to what a worker holds, wherever that lives. */
export interface RequestPort {
  /** Whether it reads files of this machine itself, as far as its index needs them. */
  readonly readsFiles: boolean;
  /** Sends a message, and with it buffers that are not used here any more. */
  post(message: ToWorker, buffers?: readonly ArrayBuffer[]): void;
  /** Takes its messages; to be set before the first one is sent. */
  onMessage: ((message: FromWorker) => void) | undefined;
  /** Called, with the reason, when no message will come any more. */
  onEnd: ((because: string) => void) | undefined;
  dispose(): void;
}
