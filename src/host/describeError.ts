/** What a caught value has to say, for the log or a message. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
