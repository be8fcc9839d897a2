import type { Command } from './command';
import { digestDocument } from './digestDocument';
import type { Previews } from './openPreview';

/** Opens a preview that stays with its dump. */
export function openLockedPreview(previews: Previews): Command {
  return {
    id: 'paperDigests.openLockedPreviewToSide',
    execute: async (uri) => {
      const document = await digestDocument(uri);
      return document && previews.open(document, { toSide: true, locked: true });
    },
  };
}
