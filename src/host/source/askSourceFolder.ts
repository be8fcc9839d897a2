import type { QuickPickItem } from 'vscode';
import { Uri, l10n, window, workspace } from 'vscode';

interface FolderItem extends QuickPickItem {
  /** Absent to choose one by hand. */
  readonly folder?: Uri;
}

/**
 * Asks where fetched digests go.
 * @param storage a folder of the extension's own, for those who do not mind where
 */
export async function askSourceFolder(storage: Uri): Promise<Uri | undefined> {
  const [first] = workspace.workspaceFolders ?? [];
  const items: FolderItem[] = [
    {
      label: l10n.t('Keep them with Paper Digests'),
      description: l10n.t('found in every window'),
      folder: Uri.joinPath(storage, 'digests'),
    },
    ...(first
      ? [
          {
            label: l10n.t('In this workspace'),
            description: `${first.name}/digests`,
            folder: Uri.joinPath(first.uri, 'digests'),
          },
        ]
      : []),
    { label: l10n.t('Choose a folder…') },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Folder for Fetched Digests'),
    placeHolder: l10n.t('Select where the files of fetched digests go; this is asked once'),
  });
  return chosen && (chosen.folder ?? (await openFolder()));
}

async function openFolder(): Promise<Uri | undefined> {
  const folders = await window.showOpenDialog({
    title: l10n.t('Folder for Fetched Digests'),
    openLabel: l10n.t('Select'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return folders?.[0];
}
