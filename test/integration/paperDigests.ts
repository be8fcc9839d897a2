// What the tests of this suite share: the extension as it runs, its tree, and files to play with.
import * as vscode from 'vscode';
import type { Paper } from '../../src/core';
import type { PaperDigests } from '../../src/extension';
import type { Row } from '../../src/views/rows';
import { equal, eventually, ok } from './harness';

/** The running extension, with the library loaded and its topics known. */
export async function paperDigests(): Promise<PaperDigests> {
  const extension = vscode.extensions.getExtension<PaperDigests>('paper-digests.paper-digests');
  ok(extension, 'the extension is not installed');
  const api = await extension.activate();
  await api.library.start();
  await api.papersView.settled();
  return api;
}

/** The folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no folder is open');
  return folder.uri;
}

export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Writes a file of the workspace, as text in UTF-8 or as bytes. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
}

/** A dump of invented papers with these titles. */
export function dumpOf(titles: readonly string[], listed = 'Nov 20'): string {
  const entries = titles.map(
    (title) =>
      `${title}\n\nAn abstract of ${title}. It has two sentences.\n\n  • 2 authors\n·\nNov 3`,
  );
  const banner = ['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Daily Papers'];
  return [...banner, 'byAK and the research community', listed, ...entries].join('\n\n');
}

/** The paper whose title holds a text; waits until there is one. */
export async function paperTitled({ library }: PaperDigests, text: string): Promise<Paper> {
  return eventually(() => {
    const paper = library.papers().find(({ title }) => title.includes(text));
    ok(paper, `no paper is called ${text}`);
    return paper;
  });
}

/** The rows below one, or the outermost: there at once where there are not thousands. */
export function rowsOf({ papersView }: PaperDigests, row?: Row): readonly Row[] {
  const rows = papersView.getChildren(row);
  ok(Array.isArray(rows), 'rows are there at once');
  return rows;
}

/** The papers below a row, or all of them, in the order of the tree. */
export function papersBelow(api: PaperDigests, row?: Row): readonly Paper[] {
  return rowsOf(api, row).flatMap((child) =>
    child.kind === 'paper' ? [child.paper] : papersBelow(api, child),
  );
}

/** Labels of the rows below one, or of the outermost, as the tree shows them. */
export function labels(api: PaperDigests, row?: Row): string[] {
  return rowsOf(api, row).map((child) => labelOf(api.papersView.getTreeItem(child)));
}

export function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

/** Sets how the tree groups, for the rest of the suite. */
export async function groupBy(...keys: string[]): Promise<void> {
  await vscode.workspace
    .getConfiguration('paperDigests')
    .update('groupBy', keys, vscode.ConfigurationTarget.Global);
}

/** Waits until the tree shows these outermost rows. */
export async function treeShows(api: PaperDigests, expected: readonly string[]): Promise<void> {
  await eventually(() => {
    equal(labels(api).join(' | '), expected.join(' | '));
  });
}

/** Does what a click on a lens or a quick fix does. */
export async function runCommand({ command, arguments: given }: vscode.Command): Promise<void> {
  const args: readonly unknown[] = given ?? [];
  await vscode.commands.executeCommand(command, ...args);
}

/** Sets one of our settings for the user, or takes it back where there is no value. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('paperDigests')
    .update(name, value, vscode.ConfigurationTarget.Global);
}
