import type { Disposable } from 'vscode';
import { commands } from 'vscode';

/** A command of the extension. `execute` rejects with an error whose message tells the user why. */
export interface Command {
  /** With the extension's prefix, as the manifest has it. */
  readonly id: string;
  execute(...args: readonly unknown[]): unknown;
}

/** Registers commands with VS Code, which shows the message of one that fails. */
export function registerCommands(all: readonly Command[]): Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) => command.execute(...args)),
  );
}
