import type { FromIndex, ToIndex } from '../../shared/search/indexMessages';

/** The way to an index, wherever it lives. */
export interface IndexPort {
  /** Whether the index reads files of this machine itself, as far as it needs them. */
  readonly readsFiles: boolean;
  /** Sends a message, and with it buffers that are not used here any more. */
  post(message: ToIndex, buffers?: readonly ArrayBuffer[]): void;
  /** Takes its messages; to be set before the first one is sent. */
  onMessage: ((message: FromIndex) => void) | undefined;
  /** Called, with the reason, when no message will come any more. */
  onEnd: ((because: string) => void) | undefined;
  dispose(): void;
}
