import type { Steps } from '../steps';

/**
 * A stable 64-bit hash of a text, as 16 lower-case hexadecimal digits, for ids and caches. The same
 * on every machine and in every session; not cryptographic, so never a defence against forgery.
 *
 * Source of the mixing: cyrb53 by bryc (public domain), two 32-bit lanes over UTF-16 code units
 * with the finaliser of MurmurHash3, here with all 64 bits kept.
 */
export function hashText(text: string): string {
  return nameOfHash(hashHalves(text));
}

/** UTF-16 units that are hashed in a step: a millisecond at most, where it was never done before. */
const unitsPerStep = 8192;

/** The same for a long text. */
export function* hashTextInSteps(text: string): Steps<string> {
  const lanes = { low: firstLow, high: firstHigh };
  for (let start = 0; start < text.length; start += unitsPerStep) {
    absorb(lanes, text, start, Math.min(start + unitsPerStep, text.length));
    yield;
  }
  const { low, high } = mixed(lanes);
  return nameOfHash([low, high]);
}

/** The first 32 bits of {@link hashText}, as a signed whole number. */
export function hashNumber(text: string): number {
  return lanesOf([text]).low;
}

/**
 * The two halves of {@link hashText} of some texts joined, as whole numbers in 0 … 2³² - 1; without
 * joining them, which takes as long as to read them.
 */
export function hashHalves(...parts: readonly string[]): readonly [number, number] {
  const { low, high } = lanesOf(parts);
  return [low >>> 0, high >>> 0];
}

/** A hash of 64 bits in 16 hexadecimal digits, as {@link hashText} gives them, of its halves. */
export function nameOfHash([low, high]: readonly [number, number]): string {
  // All at once: to write whole numbers to a base takes several times as long.
  return String.fromCharCode(
    digit(low >>> 28),
    digit(low >>> 24),
    digit(low >>> 20),
    digit(low >>> 16),
    digit(low >>> 12),
    digit(low >>> 8),
    digit(low >>> 4),
    digit(low),
    digit(high >>> 28),
    digit(high >>> 24),
    digit(high >>> 20),
    digit(high >>> 16),
    digit(high >>> 12),
    digit(high >>> 8),
    digit(high >>> 4),
    digit(high),
  );
}

/** The code of the digit for the lowest four bits. */
function digit(bits: number): number {
  const value = bits & 0xf;
  return value + (value < 10 ? 0x30 : 0x57);
}

const firstLow = 0x41c6ce57;
const firstHigh = 0xdeadbeef;

interface Lanes {
  low: number;
  high: number;
}

function lanesOf(parts: readonly string[]): Lanes {
  const lanes = { low: firstLow, high: firstHigh };
  for (const part of parts) {
    absorb(lanes, part, 0, part.length);
  }
  return mixed(lanes);
}

function absorb(lanes: Lanes, text: string, start: number, end: number): void {
  let { low, high } = lanes;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  lanes.low = low;
  lanes.high = high;
}

function mixed({ low, high }: Lanes): Lanes {
  const mixedHigh = mix(high, low);
  return { low: mix(low, mixedHigh), high: mixedHigh };
}

function mix(lane: number, other: number): number {
  return (
    Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  );
}
