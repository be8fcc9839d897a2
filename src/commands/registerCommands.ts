import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { arrayOf, isString, shape } from '../shared/guards';
import type { Command } from './command';
import { allCommands, type CommandServices } from './index';

const declaresCommands = shape({
  contributes: shape({ commands: arrayOf(shape({ command: isString })) }),
});

/**
 * Registers the commands that the manifest declares with VS Code, which shows the message of one that
 * fails. They are made when the first of them is called: most windows never call one.
 */
export function registerCommands(
  { packageJSON }: { readonly packageJSON: unknown },
  services: CommandServices,
): readonly Disposable[] {
  let made: ReadonlyMap<string, Command> | undefined;
  const execute = (id: string, args: readonly unknown[]): unknown => {
    made ??= new Map(allCommands(services).map((command) => [command.id, command]));
    return made.get(id)?.execute(...args);
  };
  const declared = declaresCommands(packageJSON) ? packageJSON.contributes.commands : [];
  return declared.map(({ command }) =>
    commands.registerCommand(command, (...args: unknown[]) => execute(command, args)),
  );
}
