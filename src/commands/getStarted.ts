import { commands } from 'vscode';
import type { Command } from './command';

/** Opens the walkthrough. */
export function getStarted(extensionId: string): Command {
  return {
    id: 'paperDigests.getStarted',
    execute: () =>
      commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${extensionId}#getStarted`,
        false,
      ),
  };
}
