import { backoff, isWorthRetrying, longestPause } from '../../core';
import { OneByOne } from '../oneByOne';
import { systemClock, type Clock } from './clock';
import type { Network, NetworkAnswer, NetworkRequest } from './network';
import { NetworkError } from './networkError';

/** How a service wants to be asked. */
export interface Politeness {
  /** Milliseconds between the end of one request and the beginning of the next. */
  pause(): number;
  /** Waits for the turn to ask among others, such as other windows. */
  turn?<T>(ask: () => Promise<T>): Promise<T>;
  /** How often one request is sent at most; 4 where it is left out. */
  readonly attempts?: number;
  readonly clock?: Clock;
}

const defaultAttempts = 4;

/**
 * Asks a service one request at a time with a pause between them. What fails for the moment is asked
 * again, after the time that the service names, or else after longer and longer pauses.
 */
export class PoliteRequests {
  readonly #network: Pick<Network, 'get'>;
  readonly #politeness: Politeness;
  readonly #clock: Clock;
  readonly #requests = new OneByOne();
  /** When that was. */
  #asked: number | undefined;

  constructor(network: Pick<Network, 'get'>, politeness: Politeness) {
    this.#network = network;
    this.#politeness = politeness;
    this.#clock = politeness.clock ?? systemClock;
  }

  /**
   * One answer. Where the last attempt fails as well it is that one's: an answer with the status of
   * the fault, or a rejection with a `NetworkError`. A service that wants to be left alone for more
   * than two minutes is not asked again.
   */
  get(request: NetworkRequest): Promise<NetworkAnswer> {
    return this.#requests.run(() => this.#ask(request));
  }

  async #ask(request: NetworkRequest): Promise<NetworkAnswer> {
    const attempts = this.#politeness.attempts ?? defaultAttempts;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#askOnce(request);
      const wait = this.#waitAfter(outcome, attempt);
      if (attempt >= attempts || wait === undefined) {
        if (outcome instanceof NetworkError) {
          throw outcome;
        }
        return outcome;
      }
      await this.#clock.wait(wait, request.token);
    }
  }

  async #askOnce(request: NetworkRequest): Promise<NetworkAnswer | NetworkError> {
    try {
      await this.#pause(request);
      const ask = (): Promise<NetworkAnswer> => this.#network.get(request);
      return await (this.#politeness.turn?.(ask) ?? ask());
    } catch (error) {
      if (error instanceof NetworkError) {
        return error;
      }
      throw error;
    } finally {
      this.#asked = this.#clock.now();
    }
  }

  async #pause({ address, token }: NetworkRequest): Promise<void> {
    // A clock that was set back must not make anyone wait for hours.
    const passed = Math.max(0, this.#clock.now() - (this.#asked ?? -Infinity));
    const left = this.#politeness.pause() - passed;
    if (left > 0) {
      await this.#clock.wait(left, token);
    }
    if (token?.isCancellationRequested) {
      throw new NetworkError('cancelled', address.host);
    }
  }

  /** Milliseconds after which to ask again; undefined where that would be no use. */
  #waitAfter(outcome: NetworkAnswer | NetworkError, attempt: number): number | undefined {
    const again = backoff(attempt, this.#clock.random());
    if (outcome instanceof NetworkError) {
      return outcome.kind === 'cutShort' || outcome.kind === 'tooSlow' ? again : undefined;
    }
    if (!isWorthRetrying(outcome.status)) {
      return undefined;
    }
    const { retryAfter = again } = outcome;
    return retryAfter > longestPause ? undefined : Math.max(again, retryAfter);
  }
}
