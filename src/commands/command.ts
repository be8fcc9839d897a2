/** A command of the extension. `execute` rejects with an error whose message tells the user why. */
export interface Command {
  /** With the extension's prefix, as the manifest has it. */
  readonly id: string;
  execute(...args: readonly unknown[]): unknown;
}
