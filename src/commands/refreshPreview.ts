import type { Command } from './command';
import type { Previews } from './openPreview';

/** Loads the preview in front anew. */
export function refreshPreview(previews: Previews): Command {
  return { id: 'paperDigests.refreshPreview', execute: () => previews.active?.refresh() };
}
