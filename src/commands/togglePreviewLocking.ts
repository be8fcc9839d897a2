import type { Command } from './command';
import type { Previews } from './openPreview';

/** Has the preview in front stay with its dump, or follow the active one again. */
export function togglePreviewLocking(previews: Previews): Command {
  return { id: 'paperDigests.togglePreviewLocking', execute: () => previews.active?.toggleLock() };
}
