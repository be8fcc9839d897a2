import { commands } from 'vscode';
import type { DigestSources } from '../host/library/digestSources';
import { papersViewId } from '../host/viewProgress';
import type { Command } from './command';

/** Shows the sample digests in the Papers view, beside the user's own. */
export function openSample(sources: DigestSources): Command {
  return {
    id: 'paperDigests.openSample',
    execute: async () => {
      await sources.showSample(true);
      await commands.executeCommand(`${papersViewId}.focus`);
    },
  };
}

/** Takes the sample digests out of the Papers view again. */
export function hideSample(sources: DigestSources): Command {
  return { id: 'paperDigests.hideSample', execute: () => sources.showSample(false) };
}
