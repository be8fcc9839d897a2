import { commands, l10n, window } from 'vscode';
import { addDigestFolder } from '../host/settings';
import { papersViewId } from '../host/viewProgress';
import type { Command } from './command';

/** Asks for folders of digests outside the workspace and adds them to the settings. */
export const addFolder: Command = {
  id: 'paperDigests.addFolder',
  execute: async () => {
    const folders = await window.showOpenDialog({
      title: l10n.t('Add Digest Folder'),
      openLabel: l10n.t('Add'),
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: true,
    });
    if (!folders) {
      return;
    }
    for (const folder of folders) {
      await addDigestFolder(folder);
    }
    await commands.executeCommand(`${papersViewId}.focus`);
  },
};
