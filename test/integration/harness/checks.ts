// Checks that throw when something is not as it should be. Node's own `assert` is not there in the
// web-worker extension host.

/** Checks that a value is truthy, and narrows its type. */
export function ok(value: unknown, message = 'expected a value'): asserts value {
  if (value === undefined || value === null || value === false || value === 0 || value === '') {
    throw new Error(`${message}, but got ${show(value)}`);
  }
}

/** Checks that two values are the same (`Object.is`). */
export function equal<T>(actual: T, expected: T, message = 'not the same'): void {
  if (!Object.is(actual, expected)) {
    throw difference(actual, expected, message);
  }
}

/** Checks that two values look the same, member by member; plain data only. */
export function deepEqual<T>(actual: T, expected: T, message = 'not equal'): void {
  if (show(actual) !== show(expected)) {
    throw difference(actual, expected, message);
  }
}

/** Checks that a text has a place that fits the pattern. */
export function matches(actual: string, pattern: RegExp, message = 'does not match'): void {
  if (!pattern.test(actual)) {
    throw difference(actual, pattern, message);
  }
}

/** Checks that `body` throws or rejects, and gives the error. */
export async function throws(body: () => unknown): Promise<unknown> {
  try {
    await body();
  } catch (error) {
    return error;
  }
  throw new Error('expected an error, but there was none');
}

/**
 * Waits until `body` no longer throws and gives its result: for what VS Code does in its own time.
 *
 * @param timeout in ms; when it has passed, the last error is thrown on
 */
export async function eventually<T>(
  body: () => T | Promise<T>,
  { timeout = 40_000, interval = 40 }: { timeout?: number; interval?: number } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await body();
    } catch (error) {
      if (Date.now() >= end) {
        throw error;
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, interval);
    });
  }
}

function difference(actual: unknown, expected: unknown, message: string): Error {
  return new Error(`${message}\nexpected: ${show(expected)}\nactual:   ${show(actual)}`);
}

/** Plain data as JSON with sorted keys, so that the order of keys makes no difference. */
function show(value: unknown): string {
  if (value instanceof RegExp || typeof value === 'number') {
    return String(value);
  }
  if (value === undefined) {
    return 'undefined';
  }
  return JSON.stringify(value, (_, member: unknown) =>
    isRecord(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
