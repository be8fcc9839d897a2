import type { ReadingStatus } from '../../core';

/** The codicon of a paper's state. */
export function iconOf({ read, starred, later, hidden }: ReadingStatus): string {
  if (hidden) {
    return 'eye-closed';
  }
  if (starred) {
    return 'star-full';
  }
  if (later) {
    return 'clock';
  }
  return read ? 'circle-outline' : 'circle-filled';
}
