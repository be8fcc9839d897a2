// The replica of the services that the extension may ask, as suites reach it: see test/replica.

/** Set by bundle.mjs: where the replica listens. */
declare const REPLICA: string;

/** Address of the replica, without a slash at the end. */
export const replicaUrl = REPLICA;

interface Asked {
  readonly path: string;
}

/** What the replica was asked since the last reset, the path with its query each. */
export async function askedPaths(): Promise<string[]> {
  const answer: unknown = await (await fetch(`${replicaUrl}/replica/requests`)).json();
  return isReport(answer) ? answer.requests.map(({ path }) => path) : [];
}

/** Tells the replica something, such as `reset` or `misbehave?faults=503`. */
export async function tellReplica(what: string): Promise<void> {
  await fetch(`${replicaUrl}/replica/${what}`);
}

function isReport(value: unknown): value is { readonly requests: readonly Asked[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'requests' in value &&
    Array.isArray(value.requests)
  );
}
