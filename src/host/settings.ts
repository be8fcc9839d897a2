import type { GroupKey, SortKey } from '../core';
import { sortKeys } from '../core';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { ConfigurationChangeEvent, ConfigurationScope } from 'vscode';

/** What the names of all settings begin with. */
export const section = 'paperDigests';

/** Names of the settings, without the section. */
export type SettingName =
  | 'include'
  | 'exclude'
  | 'folders'
  | 'groupBy'
  | 'sortBy'
  | 'showAllTopics'
  | 'maxFileSize'
  | 'detectLanguage'
  | 'codeLens'
  | 'inlayHints'
  | 'topics'
  | 'savedSearches'
  | 'readingMeasure'
  | 'readingSize'
  | 'readingSerif'
  | 'sentenceRoles'
  | 'newMatches'
  | 'readingLogFolder'
  | 'citationKey'
  | 'markdownCitation'
  | 'citationSuggestions'
  | 'addToBibliography'
  | 'network.enabled'
  | 'lookup.url'
  | 'source.url'
  | 'source.folder'
  | 'source.fileName'
  | 'source.pause'
  | 'subscription.enabled'
  | 'subscription.days'
  | 'subscription.hour'
  | 'subscription.notify';

const groupKeys: readonly GroupKey[] = ['date', 'topic', 'digest', 'organization', 'state'];

/** Whether a change of configuration touches one of the settings. */
export function affects(event: ConfigurationChangeEvent, ...names: SettingName[]): boolean {
  return names.some((name) => event.affectsConfiguration(`${section}.${name}`));
}

/** Glob of the files that are looked at. */
export function includeGlob(scope?: ConfigurationScope): string {
  return read('include', isText, '**/*.{txt,md,json,html}', scope);
}

/** Glob of the files that are never looked at. */
export function excludeGlob(scope?: ConfigurationScope): string {
  return read('exclude', isText, '**/{node_modules,.git}/**', scope);
}

/** Folders of dumps beside the workspace's own. Paths or URIs; what is neither is left out. */
export function digestFolders(): Uri[] {
  return digestFolderTexts().flatMap((text) => {
    const uri = parseFolder(text);
    return uri ? [uri] : [];
  });
}

/** Adds a folder to the user's digest folders. */
export async function addDigestFolder(folder: Uri): Promise<void> {
  const texts = digestFolderTexts();
  if (!digestFolders().some((known) => known.toString() === folder.toString())) {
    await updateDigestFolders([...texts, folderText(folder)]);
  }
}

/** Takes a folder out of the user's digest folders; its files stay untouched. */
export async function removeDigestFolder(folder: Uri): Promise<void> {
  const kept = digestFolderTexts().filter(
    (text) => parseFolder(text)?.toString() !== folder.toString(),
  );
  await updateDigestFolders(kept);
}

/** How the tree groups papers, outermost first; empty for a flat list. */
export function groupBy(): GroupKey[] {
  const value = workspace.getConfiguration(section).get<unknown>('groupBy');
  if (!Array.isArray(value)) {
    return ['date', 'topic'];
  }
  const keys: readonly unknown[] = value;
  return groupKeys
    .filter((key) => keys.includes(key))
    .sort((a, b) => keys.indexOf(a) - keys.indexOf(b));
}

/** Sets how the tree groups papers: where it is set already, else for the user. */
export async function updateGroupBy(keys: readonly GroupKey[]): Promise<void> {
  await update('groupBy', keys);
}

/** How papers are sorted in their groups. */
export function sortBy(): SortKey {
  return read('sortBy', isSortKey, 'date');
}

/** Sets how papers are sorted: where it is set already, else for the user. */
export async function updateSortBy(key: SortKey): Promise<void> {
  await update('sortBy', key);
}

/** Whether the tree shows a paper under each of its topics and not under the strongest alone. */
export function showsAllTopics(): boolean {
  return read('showAllTopics', isBoolean, false);
}

/** Sets under which of its topics a paper stands: where it is set already, else for the user. */
export async function updateShowAllTopics(all: boolean): Promise<void> {
  await update('showAllTopics', all);
}

/** What the user has decided of topics, from all settings together: whatever stands there. */
export function topicsSetting(): unknown {
  return workspace.getConfiguration(section).get<unknown>('topics');
}

/** What stands for a setting in one place: a workspace, or all of them. */
export interface PlacedValue {
  readonly target: ConfigurationTarget;
  /** Undefined where it is not set there. */
  readonly value: unknown;
}

/** What a change of the topics changes, see {@link nearestValue}; or what stands in one place. */
export function topicsValue(target?: ConfigurationTarget): PlacedValue {
  return nearestValue('topics', target);
}

/** What stands where a setting is set already, else as near as it goes. */
export function nearestValue(name: SettingName, target?: ConfigurationTarget): PlacedValue {
  const { globalValue, workspaceValue } =
    workspace.getConfiguration(section).inspect<unknown>(name) ?? {};
  const nearest =
    workspaceValue !== undefined || (globalValue === undefined && workspace.workspaceFolders)
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  const place = target ?? nearest;
  return {
    target: place,
    value: place === ConfigurationTarget.Workspace ? workspaceValue : globalValue,
  };
}

/** Sets what the user has decided of topics in one place. */
export async function setTopics({ target, value }: PlacedValue): Promise<void> {
  await workspace.getConfiguration(section).update('topics', value, target);
}

/** Sets a value where there is one already, else for the user. */
async function update(name: SettingName, value: unknown): Promise<void> {
  const configuration = workspace.getConfiguration(section);
  const { workspaceValue } = configuration.inspect<unknown>(name) ?? {};
  const inWorkspace = workspaceValue !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}

function isSortKey(value: unknown): value is SortKey {
  return sortKeys.some((key) => key === value);
}

/** Size in bytes above which a file is skipped. */
export function maxFileSize(): number {
  return read('maxFileSize', isPositive, 50) * 1024 * 1024;
}

/** Whether opened documents are recognised by content. */
export function detectsLanguage(scope?: ConfigurationScope): boolean {
  return read('detectLanguage', isBoolean, true, scope);
}

/** Whether a dump shows actions above each title. */
export function showsCodeLens(scope?: ConfigurationScope): boolean {
  return read('codeLens', isBoolean, true, scope);
}

/** Whether a dump shows the year beside dates that leave it out. */
export function showsInlayHints(scope?: ConfigurationScope): boolean {
  return read('inlayHints', isBoolean, true, scope);
}

/** Where the reading log is kept; undefined where that is left to the extension. */
export function readingLogFolder(): Uri | undefined {
  const text = read('readingLogFolder', isText, '').trim();
  return text === '' ? undefined : parseFolder(text);
}

function digestFolderTexts(): string[] {
  const value = workspace.getConfiguration(section).get<unknown>('folders');
  return Array.isArray(value) ? value.filter(isText) : [];
}

async function updateDigestFolders(texts: readonly string[]): Promise<void> {
  await workspace.getConfiguration(section).update('folders', texts, ConfigurationTarget.Global);
}

/** A folder by its path or URI; undefined where a text is neither. */
export function parseFolder(text: string): Uri | undefined {
  try {
    return /^[a-z][a-z\d+.-]+:/i.test(text) ? Uri.parse(text, true) : Uri.file(text);
  } catch {
    return undefined;
  }
}

/** A folder as the settings name it. */
export function folderText(folder: Uri): string {
  return folder.scheme === 'file' ? folder.fsPath : folder.toString();
}

/** What a setting says, or its default where that is nothing it may say. */
export function read<T>(
  name: SettingName,
  accepts: (value: unknown) => value is T,
  fallback: T,
  scope?: ConfigurationScope,
): T {
  const value = workspace.getConfiguration(section, scope).get<unknown>(name);
  return accepts(value) ? value : fallback;
}

/** Whether a setting is a text that says something. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether a setting is a yes or no. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** When it is told that new papers match saved searches. */
export type MatchNotice = 'always' | 'daily' | 'never';

/** Whether a setting says when something is told. */
export function isMatchNotice(value: unknown): value is MatchNotice {
  return value === 'always' || value === 'daily' || value === 'never';
}

/** Whether a setting is a number above zero. */
export function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
