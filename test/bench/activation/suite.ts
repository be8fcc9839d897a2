import { extensions } from 'vscode';

/** What VS Code runs in place of tests: waits for the extension to be there. */
export async function run(): Promise<void> {
  await extensions.getExtension('paper-digests.paper-digests')?.activate();
}
