import type { Command } from './command';
import type { Previews } from './openPreview';

/** Shows the dump of the preview in front in an editor. */
export function showSource(previews: Previews): Command {
  return { id: 'paperDigests.showSource', execute: () => previews.active?.showSource() };
}
