import { isCount, isRecord, isString } from '../guards';
import type { LibraryAnswer, LibraryRequest } from '../library/libraryMessages';
import type { IndexAnswer, IndexRequest } from '../search/indexMessages';

/** What the worker is asked, or told to do. */
export type WorkerRequest = LibraryRequest | IndexRequest;

/** The answer to a request. */
export type WorkerAnswer = LibraryAnswer | IndexAnswer;

/** From those who ask. */
export type ToWorker =
  | { readonly type: 'ask'; readonly number: number; readonly request: WorkerRequest }
  /** The answer to a request is of no use any more. */
  | { readonly type: 'cancel'; readonly number: number };

/** From the worker. A request that was cancelled in time has no answer. */
export type FromWorker =
  | { readonly type: 'answer'; readonly number: number; readonly answer: WorkerAnswer }
  | { readonly type: 'failed'; readonly number: number; readonly because: string };

/** Whether a message is one of {@link FromWorker}; who sends it is of the same build. */
export function isFromWorker(value: unknown): value is FromWorker {
  return (
    isRecord(value) &&
    isCount(value['number']) &&
    (value['type'] === 'failed'
      ? isString(value['because'])
      : value['type'] === 'answer' && isRecord(value['answer']))
  );
}

/** Whether a message is one of {@link ToWorker}, likewise. */
export function isToWorker(value: unknown): value is ToWorker {
  return (
    isRecord(value) &&
    isCount(value['number']) &&
    (value['type'] === 'cancel' || (value['type'] === 'ask' && isRecord(value['request'])))
  );
}
