/**
 * Small runtime checks for data that crosses the border between the extension and a webview. A
 * guard built from them narrows `unknown` without a cast and ignores properties that it does not
 * know, so that either side may be the newer one.
 */

/** A check that a value of unknown origin has type `T`. Never throws on plain data. */
export type Guard<T> = (value: unknown) => value is T;

/** The type that a guard narrows to. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A whole number from zero up: an offset, a line, a count. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** A share of a whole, 0–1. */
export function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** One of the given words. */
export function oneOf<const T extends string>(...words: readonly T[]): Guard<T> {
  return (value): value is T => words.some((word) => word === value);
}

/** `T`, or absent. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function arrayOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.every((item: unknown) => guard(item));
}

/** An object whose properties pass the guards of `fields`. */
export function shape<T extends object>(fields: {
  readonly [K in keyof T]-?: Guard<T[K]>;
}): Guard<T> {
  return (value): value is T => {
    if (!isRecord(value)) {
      return false;
    }
    for (const name in fields) {
      if (!fields[name](value[name])) {
        return false;
      }
    }
    return true;
  };
}

/** Whichever of the given types a value has. */
export function anyOf<const G extends readonly Guard<unknown>[]>(
  ...guards: G
): Guard<Guarded<G[number]>> {
  return (value): value is Guarded<G[number]> => guards.some((guard) => guard(value));
}
