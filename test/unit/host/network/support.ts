import type { CancellationToken } from 'vscode';
import type { Clock } from '../../../../src/host/network/clock';
import { Network, type NetworkSurroundings } from '../../../../src/host/network/network';

/** A clock that goes on only by being waited for, and tells how long that was. */
export class ScriptedClock implements Clock {
  time = Date.UTC(2025, 5, 30, 12);
  readonly waits: number[] = [];

  now(): number {
    return this.time;
  }

  wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  }

  random(): number {
    return 0.5;
  }
}

/** A token that is cancelled by hand. */
export class HandToken implements CancellationToken {
  isCancellationRequested = false;
  readonly #listeners: (() => void)[] = [];

  readonly onCancellationRequested = (listener: (event: unknown) => unknown) => {
    this.#listeners.push(() => listener(undefined));
    return { dispose: () => undefined };
  };

  cancel(): void {
    this.isCancellationRequested = true;
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}

/** A network in which every host is allowed and nothing is special. */
export function openNetwork(changes: Partial<NetworkSurroundings> = {}): Network {
  return new Network({
    hosts: { has: () => true, ask: () => Promise.resolve(true) },
    isEnabled: () => true,
    platform: { isBrowser: false, isConnected: () => true },
    log: { info: () => undefined },
    userAgent: 'paper-digests-test',
    ...changes,
  });
}
