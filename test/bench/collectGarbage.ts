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
