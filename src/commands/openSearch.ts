import { commands } from 'vscode';
import type { Command } from './command';
import { savedSearchOf } from './savedSearchArguments';

/** Opens a saved search as one that is being typed. */
export const openSearch: Command = {
  id: 'paperDigests.openSearch',
  execute: async (row) => {
    const search = await savedSearchOf(row);
    await (search && commands.executeCommand('paperDigests.search', search.query));
  },
};
