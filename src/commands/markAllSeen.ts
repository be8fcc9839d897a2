import type { Visits } from '../host/visits';
import type { Command } from './command';

/** Counts no paper as new any more. */
export function markAllSeen(visits: Visits): Command {
  return { id: 'paperDigests.markAllSeen', execute: () => visits.markAllSeen() };
}
