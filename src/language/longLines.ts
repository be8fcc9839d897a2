/** The lines of a text that are longer than a limit. */
export interface LongLines {
  /** From 0; undefined without any. */
  readonly first: number | undefined;
  readonly count: number;
}

/** Finds the lines of at least `limit` UTF-16 code units, which VS Code leaves without colors. */
export function longLines(text: string, limit: number): LongLines {
  let first: number | undefined;
  let count = 0;
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start >= limit) {
      first ??= line;
      count++;
    }
    start = end + 1;
    line++;
  }
  return { first, count };
}
