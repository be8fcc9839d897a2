import { l10n, window } from 'vscode';
import { digestFolders, removeDigestFolder } from '../host/settings';
import type { Command } from './command';

/** Asks which of the added folders to take out of the settings; no file is touched. */
export const removeFolder: Command = {
  id: 'paperDigests.removeFolder',
  execute: async () => {
    const items = digestFolders().map((folder) => ({
      label: folder.scheme === 'file' ? folder.fsPath : folder.toString(true),
      folder,
    }));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Remove Digest Folder'),
      placeHolder: l10n.t('Select the folder that is no longer looked through; no file is deleted'),
    });
    if (chosen) {
      await removeDigestFolder(chosen.folder);
    }
  },
};
