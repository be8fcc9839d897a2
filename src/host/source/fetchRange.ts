import type { CancellationToken, Uri } from 'vscode';
import { NetworkError } from '../network/networkError';
import type { DigestFetcher, FetchOutcome } from './digestFetcher';
import { ListError } from './listError';

/** What became of the list of a day, so far as going on depends on it. */
interface SomeOutcome {
  readonly kind: string;
  /** Present where it failed. */
  readonly error?: Error;
}

/** What became of the lists of several days. */
export interface DaysOutcome<Outcome> {
  /** Days whose lists were asked for, in their order. */
  readonly asked: readonly { readonly day: string; readonly outcome: Outcome }[];
  /** Days that were missing. */
  readonly missing: number;
  /** Why it ended before its end; also a fault that some days had while others went well. */
  readonly error?: Error;
  readonly isCancelled: boolean;
}

export type RangeOutcome<Place = Uri> = DaysOutcome<FetchOutcome<Place>>;

/** After so many days in a row that went wrong the service is left alone. */
const mostFaults = 3;

/**
 * Fetches what is missing of some days, the latest first, so that what was done before is not done
 * again when it is cancelled and begun anew. Ends early where going on is of no use. Never rejects
 * but where the folder cannot be read.
 */
export async function fetchRange<Place = Uri>(
  fetcher: Pick<DigestFetcher<Place>, 'fetchDay' | 'missingDays'>,
  first: string,
  last: string,
  onDay: (day: string, done: number, total: number) => void,
  token: CancellationToken,
): Promise<RangeOutcome<Place>> {
  const missing = (await fetcher.missingDays(first, last)).reverse();
  return fetchDays(fetcher, missing, onDay, token);
}

/** Where the lists of days come from. */
interface DaySource<Outcome> {
  fetchDay(day: string, token?: CancellationToken): Promise<Outcome>;
}

/** Fetches the lists of days in their order. Ends early where going on is of no use. Never rejects. */
export async function fetchDays<Outcome extends SomeOutcome>(
  source: DaySource<Outcome>,
  days: readonly string[],
  onDay: (day: string, done: number, total: number) => void,
  token: CancellationToken,
): Promise<DaysOutcome<Outcome>> {
  const asked: { readonly day: string; readonly outcome: Outcome }[] = [];
  let error: Error | undefined;
  let faults = 0;
  for (const [index, day] of days.entries()) {
    if (token.isCancellationRequested) {
      break;
    }
    onDay(day, index, days.length);
    const outcome = await source.fetchDay(day, token);
    if (isCancelled(outcome)) {
      break;
    }
    asked.push({ day, outcome });
    faults = outcome.error ? faults + 1 : 0;
    if (outcome.error) {
      error = outcome.error;
      if (faults >= mostFaults || isForAll(outcome.error)) {
        break;
      }
    }
  }
  return {
    asked,
    missing: days.length,
    ...(error && { error }),
    isCancelled: token.isCancellationRequested,
  };
}

function isCancelled({ error }: SomeOutcome): boolean {
  return error instanceof NetworkError && error.kind === 'cancelled';
}

/** Whether a fault of one day is one of every day. */
function isForAll(error: Error): boolean {
  if (error instanceof NetworkError) {
    return error.kind !== 'cutShort' && error.kind !== 'tooLarge';
  }
  return !(error instanceof ListError) || error.fault.kind === 'status';
}
