import { Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Command } from './command';

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
      const document = await chosenDocument(uri);
      return document && previews.open(document, { toSide });
    },
  };
}

/** Opens a preview that stays with its dump. */
export function openLockedPreview(previews: Previews): Command {
  return {
    id: 'paperDigests.openLockedPreviewToSide',
    execute: async (uri) => {
      const document = await chosenDocument(uri);
      return document && previews.open(document, { toSide: true, locked: true });
    },
  };
}

/** What can be done with the preview in front. */
export function previewCommands(previews: Previews): readonly Command[] {
  return [
    {
      id: 'paperDigests.togglePreviewLocking',
      execute: () => previews.active?.toggleLock(),
    },
    { id: 'paperDigests.refreshPreview', execute: () => previews.active?.refresh() },
    { id: 'paperDigests.showSource', execute: () => previews.active?.showSource() },
  ];
}

async function chosenDocument(uri: unknown): Promise<TextDocument | undefined> {
  return uri instanceof Uri
    ? await workspace.openTextDocument(uri)
    : window.activeTextEditor?.document;
}
