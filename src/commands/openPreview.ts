import type { TextDocument } from 'vscode';
import type { Command } from './command';
import { digestDocument } from './digestDocument';

/** Previews of dumps, as far as commands need them; see `DigestPreviews`. */
export interface Previews {
  /** Opens the preview of a dump; `locked` to it, or following the active dump. */
  open(
    document: TextDocument,
    options: { readonly toSide: boolean; readonly locked?: boolean },
  ): unknown;
  /** The preview in front, where one is. */
  readonly active: ActivePreview | undefined;
}

/** The preview in front. */
export interface ActivePreview {
  toggleLock(): unknown;
  refresh(): unknown;
  showSource(): unknown;
}

/** Opens the preview of the dump that is active, or that a menu was opened on. */
export function openPreview(previews: Previews, toSide: boolean): Command {
  return {
    id: toSide ? 'paperDigests.openPreviewToSide' : 'paperDigests.openPreview',
    execute: async (uri) => {
      const document = await digestDocument(uri);
      return document && previews.open(document, { toSide });
    },
  };
}
