import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Gives back all memory that nobody holds on to. */
export function collectGarbage(): void {
  if (typeof collect === 'function') {
    collect.call(undefined);
  }
}

/** Bytes of memory in use after all that nobody holds on to is given back. */
export function bytesHeld(): number {
  for (let time = 0; time < 3; time++) {
    collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
