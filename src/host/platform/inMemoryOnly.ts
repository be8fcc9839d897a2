import type { Platform } from './platform';

/** Keeps no text elsewhere than in memory. */
export const inMemoryOnly: ReturnType<Platform['textStorage']> = {
  keep: () => undefined,
  read: () => '',
  keepAll: () => undefined,
  dispose: () => undefined,
};
