/** The result of work on a file of this machine; undefined where there is none. */
export function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  return unless('ENOENT', work);
}

/** The result of work; undefined where it failed with this code. */
export async function unless<T>(code: string, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) {
      return undefined;
    }
    throw error;
  }
}
