import type { CancellationToken, Uri } from 'vscode';
import {
  begun,
  dayAfter,
  dayAt,
  dueDays,
  nextDue,
  pauseAfter,
  progressed,
  startOf,
  type DueDays,
  type LocalClock,
  type Schedule,
} from '../../core';
import type { Lease } from '../network/lease';
import { isCancelled, isOffline, type DayOutcome, type DigestSource } from './digestSource';
import {
  decodeSubscription,
  encodeSubscription,
  type SubscriptionRecord,
} from './subscriptionRecord';

/** Milliseconds after which it is looked again while another window fetches. */
const otherWindowPause = 15_000;

/** Failures in a row after which a day that has passed is left out. */
const mostFailures = 6;

/** A file with entries that were not there before. */
export interface Arrival<File = Uri> {
  readonly uri: File;
  /** The arXiv numbers of those entries; undefined where they are all that the file has. */
  readonly added?: readonly string[];
}

/** What a look at the schedule brought. */
export interface Look<File = Uri> {
  /** The files of digests that have come or have grown. */
  readonly arrived: readonly Arrival<File>[];
  /** Days before those that are caught up, to be told of once. */
  readonly older: readonly string[];
  /** Why the last day could not be fetched. */
  readonly error?: Error | undefined;
  /** When to look again, in milliseconds since 1970; undefined for never. */
  readonly next: number | undefined;
}

export interface DailyFetchParts<File = Uri> {
  readonly source: DigestSource<File>;
  /** Keeps a text for all windows of the machine. */
  readonly file: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
  /** Held by the window that fetches. */
  readonly lease: Pick<Lease, 'tryTake' | 'isHeld' | 'release'>;
  readonly clock: () => LocalClock;
}

/** Fetches the digests that are due, each once, however many windows there are. */
export class DailyFetch<File = Uri> {
  readonly #parts: DailyFetchParts<File>;

  constructor(parts: DailyFetchParts<File>) {
    this.#parts = parts;
  }

  /** Begins a subscription with the present day. Rejects when that cannot be kept. */
  async begin(): Promise<void> {
    await this.#keep({ ...begun(this.#parts.clock()), failures: 0 });
  }

  /** Fetches what is due now. Rejects when what was kept cannot be read, or nothing be kept. */
  async look(schedule: Schedule, token?: CancellationToken): Promise<Look<File>> {
    const record = await this.#read();
    if (this.#due(schedule, record).days.length === 0) {
      return this.#lookWithout(schedule, record);
    }
    const refusal = this.#parts.source.refusal();
    if (refusal) {
      // No failure of the day: another window may be let ask.
      const next = this.#parts.clock().now + pauseAfter(1);
      return { arrived: [], older: [], error: refusal, next };
    }
    if (!(await this.#parts.lease.tryTake())) {
      const next = this.#parts.clock().now + otherWindowPause;
      return { arrived: [], older: [], next };
    }
    try {
      return await this.#fetch(schedule, token);
    } finally {
      await this.#parts.lease.release();
    }
  }

  async #fetch(schedule: Schedule, token?: CancellationToken): Promise<Look<File>> {
    // Another window may have fetched in between.
    let record = await this.#read();
    const due = this.#due(schedule, record);
    const arrived: Arrival<File>[] = [];
    let error: Error | undefined;
    for (const day of [...stillOpen(record, due), ...due.days]) {
      if (token?.isCancellationRequested || !(await this.#parts.lease.isHeld())) {
        break;
      }
      const outcome = await this.#parts.source.fetchDay(day, token);
      error = outcome.kind === 'failed' ? outcome.error : undefined;
      if (error && isCancelled(error)) {
        break;
      }
      const { now } = this.#parts.clock();
      // Without a network nobody is asked anything: then it is tried as often as at first.
      const failures = error && isOffline(error) ? 1 : record.failures + 1;
      const isOver = isSettled(outcome, day, now) || isGivenUp(day, now, failures);
      record = isOver
        ? { ...progressed(record, day), askedAt: now, failures: 0, failedAt: undefined }
        : { ...record, failures, failedAt: now };
      await this.#keep(record);
      if (!isOver) {
        break;
      }
      if (outcome.kind === 'new') {
        arrived.push({ uri: outcome.uri });
      } else if (outcome.kind === 'changed' && outcome.added.length > 0) {
        arrived.push({ uri: outcome.uri, added: outcome.added });
      }
    }
    const older = arrived.length > 0 ? due.older : [];
    return { ...this.#lookWithout(schedule, record), arrived, older, error };
  }

  #lookWithout(schedule: Schedule, record: SubscriptionRecord): Look<File> {
    const clock = this.#parts.clock();
    const isDue = dueDays(schedule, record, clock).days.length > 0;
    const next = isDue ? tryAgainAt(record, clock.now) : nextDue(schedule, record, clock);
    return { arrived: [], older: [], next };
  }

  #due(schedule: Schedule, record: SubscriptionRecord): DueDays {
    const clock = this.#parts.clock();
    return tryAgainAt(record, clock.now) > clock.now
      ? { days: [], older: [] }
      : dueDays(schedule, record, clock);
  }

  async #read(): Promise<SubscriptionRecord> {
    const kept = decodeSubscription(await this.#parts.file.read());
    if (kept) {
      return kept;
    }
    const record = { ...begun(this.#parts.clock()), failures: 0 };
    await this.#keep(record);
    return record;
  }

  #keep(record: SubscriptionRecord): Promise<void> {
    return this.#parts.file.write(encodeSubscription(record));
  }
}

/**
 * The last day that was dealt with, where it is to be asked for once more beside others: a list that
 * was asked for on its own day has grown since.
 */
function stillOpen({ through, askedAt }: SubscriptionRecord, { days }: DueDays): string[] {
  const isOpen =
    through !== undefined && askedAt !== undefined && askedAt < startOf(dayAfter(through, 1));
  return isOpen && days.length > 0 ? [through] : [];
}

/** Whether a day is dealt with. The list of a day that goes on may be empty for now. */
function isSettled({ kind }: DayOutcome<unknown>, day: string, now: number): boolean {
  return kind === 'empty' ? day < dayAt(now) : kind !== 'failed' && kind !== 'notOpenYet';
}

/** A day of the past must not keep those that follow from coming. */
function isGivenUp(day: string, now: number, failures: number): boolean {
  return failures >= mostFailures && day < dayAt(now);
}

/** The moment from which on a day that failed may be tried again; a clock set back forgets it. */
function tryAgainAt({ failures, failedAt }: SubscriptionRecord, now: number): number {
  return failedAt === undefined || failedAt > now ? now : failedAt + pauseAfter(failures);
}
