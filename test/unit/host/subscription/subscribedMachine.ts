import { DailyFetch, type Look } from '../../../../src/host/subscription/dailyFetch';
import type { DayOutcome } from '../../../../src/host/subscription/digestSource';
import { Lease } from '../../../../src/host/network/lease';
import type { Schedule } from '../../../../src/core';
import { clockIn } from '../../core/subscription/zones';
import { MemoryLeases, open } from '../network/memoryLeases';

const clockAt = clockIn('Europe/Berlin');

/** Monday to Friday at eight. */
export const mornings: Schedule = { weekdays: [0, 1, 2, 3, 4], minutes: 8 * 60 };

/** A file as far as it matters here. */
interface File {
  readonly path: string;
}

/** A failure as the network tells of it. */
export class Fault extends Error {
  readonly kind: string;

  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }
}

/** A machine with a subscription: its clock, its windows, and a source that counts. */
export class SubscribedMachine {
  /** Milliseconds since 1970. */
  now: number;
  /** The days that were asked for, in this order. */
  readonly asked: string[] = [];
  /** Faults of the next answers, one each; `empty` and `notOpenYet` as well. */
  readonly faults: string[] = [];
  /** What the next list that is asked for once more has gained. */
  gained: readonly string[] = [];
  readonly leases = new MemoryLeases();
  /** Done before an answer comes. */
  onAsked: () => Promise<void> = () => Promise.resolve();
  readonly #held = new Set<string>();
  #kept: string | undefined;

  constructor(at: string) {
    this.now = Date.parse(at);
  }

  set(at: string): void {
    this.now = Date.parse(at);
  }

  /** A window that has just been opened; `refusal` is why it may ask nothing. */
  window(refusal?: Error): DailyFetch<File> {
    return new DailyFetch({
      source: { refusal: () => refusal, fetchDay: (day) => this.#fetchDay(day) },
      file: {
        read: () => Promise.resolve(this.#kept),
        write: (text) => {
          this.#kept = text;
          return Promise.resolve();
        },
      },
      lease: new Lease(this.leases.through(open), 'subscription'),
      clock: () => clockAt(this.now),
    });
  }

  async look(): Promise<Look<File>> {
    return this.window().look(mornings);
  }

  async #fetchDay(day: string): Promise<DayOutcome<File>> {
    this.asked.push(day);
    await this.onAsked();
    const fault = this.faults.shift();
    if (fault === 'empty' || fault === 'notOpenYet') {
      return { kind: fault };
    }
    const file = { uri: { path: `/${day}.json` }, entries: 20 };
    if (fault !== undefined) {
      return { kind: 'failed', error: new Fault(fault) };
    }
    if (!this.#held.has(day)) {
      this.#held.add(day);
      return { kind: 'new', ...file, added: [] };
    }
    const kind = this.gained.length > 0 ? 'changed' : 'unchanged';
    return { kind, ...file, added: this.gained };
  }
}
