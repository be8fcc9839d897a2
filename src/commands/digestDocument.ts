import type { TextDocument } from 'vscode';
import { Uri, window, workspace } from 'vscode';

/**
 * The dump that a command is called for: the one of a URI, or else the active one.
 * Rejects when a file cannot be opened.
 */
export async function digestDocument(uri: unknown): Promise<TextDocument | undefined> {
  return uri instanceof Uri ? workspace.openTextDocument(uri) : window.activeTextEditor?.document;
}
