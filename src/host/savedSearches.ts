import { ConfigurationTarget, workspace } from 'vscode';
import { isRecord } from '../shared/guards';
import { isText, nearestValue, section, type PlacedValue } from './settings';

/** A query under a name. */
export interface SavedSearch {
  readonly name: string;
  readonly query: string;
}

const setting = 'savedSearches';

/** The searches that were saved, in the order of the settings. */
export function savedSearches(): readonly SavedSearch[] {
  const value = workspace.getConfiguration(section).get<unknown>(setting);
  return isRecord(value)
    ? Object.entries(value).flatMap(([name, query]) => (isText(query) ? [{ name, query }] : []))
    : [];
}

/**
 * Saves a search where others are saved already, else in the workspace, else for the user; without a
 * query it is taken out, wherever it is saved.
 */
export async function updateSavedSearch(name: string, query: string | undefined): Promise<void> {
  if (query === undefined) {
    await changeEverywhere(name, () => []);
    return;
  }
  const { target, value } = nearestValue(setting);
  await put(target, { ...(isRecord(value) ? value : {}), [name]: query });
}

/** Gives a search another name, at the same place of the list, wherever it is saved. */
export async function renameSavedSearch(name: string, newName: string): Promise<void> {
  await changeEverywhere(name, (query) => [[newName, query]]);
}

/** Saves a search in the settings of the workspace, where others find it, and there alone. */
export async function shareSavedSearch({ name, query }: SavedSearch): Promise<void> {
  await changeEverywhere(name, () => []);
  const [, inWorkspace] = places();
  const value = isRecord(inWorkspace.value) ? inWorkspace.value : {};
  await put(inWorkspace.target, { ...value, [name]: query });
}

/** Whether a search is saved for the user alone. */
export function isPrivateSearch(name: string): boolean {
  const [ofUser] = places();
  return isRecord(ofUser.value) && Object.hasOwn(ofUser.value, name);
}

/** Puts other entries in the place of the one with a name; the first of a new name stays. */
async function changeEverywhere(
  name: string,
  change: (query: unknown) => readonly (readonly [string, unknown])[],
): Promise<void> {
  for (const { target, value } of places()) {
    if (isRecord(value) && Object.hasOwn(value, name)) {
      const entries = Object.entries(value).flatMap((entry) =>
        entry[0] === name ? change(entry[1]) : [entry],
      );
      await put(target, Object.fromEntries(entries));
    }
  }
}

async function put(
  target: ConfigurationTarget,
  searches: Readonly<Record<string, unknown>>,
): Promise<void> {
  const value = Object.keys(searches).length > 0 ? searches : undefined;
  await workspace.getConfiguration(section).update(setting, value, target);
}

/** What is saved for the user, and in the workspace. */
function places(): readonly [PlacedValue, PlacedValue] {
  const { globalValue, workspaceValue } =
    workspace.getConfiguration(section).inspect<unknown>(setting) ?? {};
  return [
    { target: ConfigurationTarget.Global, value: globalValue },
    { target: ConfigurationTarget.Workspace, value: workspaceValue },
  ];
}
