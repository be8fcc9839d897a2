import { Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Command } from './command';

/** Opens the preview of a dump; see `DigestPreviews.open`. */
export type OpenDigest = (document: TextDocument, toSide: boolean) => unknown;

/** Opens the preview of the dump that is active, or that a menu was opened on. */
export function openPreview(open: OpenDigest, toSide: boolean): Command {
  return {
    id: toSide ? 'paperDigests.openPreviewToSide' : 'paperDigests.openPreview',
    execute: async (uri) => {
      const document =
        uri instanceof Uri
          ? await workspace.openTextDocument(uri)
          : window.activeTextEditor?.document;
      return document && open(document, toSide);
    },
  };
}
