/** Stands in for the extension's main file: loads it, and prints what that and its activation take. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Times {
  readonly milliseconds: number;
  /** Of processor time, on all threads. */
  readonly processor: number;
}

function time<T>(work: () => T): { readonly result: T; readonly times: Times } {
  const start = performance.now();
  const processor = process.cpuUsage();
  const result = work();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  return { result, times: { milliseconds, processor: (user + system) / 1000 } };
}

const loading = time((): unknown => createRequire(__filename)(join(__dirname, 'extension.js')));

export function activate(context: unknown): unknown {
  const extension = loading.result;
  if (typeof extension !== 'object' || extension === null || !('activate' in extension)) {
    throw new Error('The extension has nothing to activate.');
  }
  const work = extension.activate;
  if (typeof work !== 'function') {
    throw new Error('The extension cannot be activated.');
  }
  const activation = time((): unknown => Reflect.apply(work, undefined, [context]));
  console.log(
    `[activation] ${JSON.stringify({ loading: loading.times, activation: activation.times })}`,
  );
  return activation.result;
}
