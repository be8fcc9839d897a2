import { startOf, type Progress } from '../../core';
import { isRecord, isString } from '../../shared/guards';

/** What is kept of a subscription, for all windows of a machine. */
export interface SubscriptionRecord extends Progress {
  /** When the last day that was dealt with was asked for, in milliseconds since 1970. */
  readonly askedAt?: number | undefined;
  /** How often in a row a day could not be fetched. */
  readonly failures: number;
  /** Milliseconds since 1970 of the last of those times. */
  readonly failedAt?: number | undefined;
}

export function encodeSubscription(record: SubscriptionRecord): string {
  return JSON.stringify({ v: 1, ...record });
}

/** What was kept; undefined for what is no such text. */
export function decodeSubscription(text: string | undefined): SubscriptionRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['v'] !== 1 || !isDay(value['since'])) {
    return undefined;
  }
  const { since, through, askedAt, failures, failedAt } = value;
  return {
    since,
    ...(isDay(through) && { through }),
    ...(typeof askedAt === 'number' && { askedAt }),
    failures: typeof failures === 'number' ? failures : 0,
    ...(typeof failedAt === 'number' && { failedAt }),
  };
}

function isDay(value: unknown): value is string {
  return isString(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(startOf(value));
}
