import type { ReadingStatus } from './readingStates';

/** The codicon of a paper's state. */
export function iconOf({ read, starred }: ReadingStatus): string {
  if (starred) {
    return 'star-full';
  }
  return read ? 'circle-outline' : 'circle-filled';
}
