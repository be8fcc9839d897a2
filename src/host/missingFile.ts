import { FileSystemError } from 'vscode';

/** Whether work on a file failed because there is none. */
export function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

/** The result of work on a file; undefined where there is none. Rejects when it fails otherwise. */
export async function unlessMissing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}
