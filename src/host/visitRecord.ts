import { KnownPapers, type Steps } from '../core';
import { checkedText, withChecksum } from './checkedText';

/** A visit to a library: over one session, or several with little time between them. */
export interface Visit {
  /** The papers that were there when the visit before ended; undefined in the first one. */
  readonly known?: KnownPapers;
}

/** Sessions that start within this many milliseconds of the one before are of the same visit. */
const longestPause = 60 * 60 * 1000;

/**
 * The visit of a session that starts.
 *
 * @param text what the session before kept; what cannot be read makes a first visit
 * @param now milliseconds since 1970
 */
export function* startVisit(text: string | undefined, now: number): Steps<Visit> {
  const json = text === undefined ? undefined : yield* checkedText(text);
  yield;
  const kept = json === undefined ? undefined : decode(json);
  if (!kept) {
    return {};
  }
  const goesOn = Math.abs(now - kept.at) < longestPause;
  const known = goesOn ? kept.known : kept.seen;
  const papers = known === undefined ? undefined : yield* KnownPapers.fromText(known);
  return papers ? { known: papers } : {};
}

/** What a session keeps: what was known before its visit, and which papers have been there since. */
export function* encodeVisit({ known }: Visit, seen: KnownPapers, now: number): Steps<string> {
  const knownText = known && (yield* known.toText());
  const seenText = yield* seen.toText();
  const kept = {
    v: 1,
    at: now,
    ...(knownText !== undefined && { known: knownText }),
    seen: seenText,
  };
  return yield* withChecksum(JSON.stringify(kept));
}

interface Kept {
  readonly at: number;
  readonly known: string | undefined;
  readonly seen: string | undefined;
}

function decode(text: string): Kept | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { v, at, known, seen }: Readonly<Record<string, unknown>> = { ...value };
  return v === 1 && typeof at === 'number'
    ? {
        at,
        known: typeof known === 'string' ? known : undefined,
        seen: typeof seen === 'string' ? seen : undefined,
      }
    : undefined;
}
