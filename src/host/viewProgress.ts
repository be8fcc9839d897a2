import { commands, window } from 'vscode';

/** Id of the view that shows the library. */
export const papersViewId = 'paperDigests.papers';

/** Runs the progress bar of the Papers view until some work is done. */
export function withViewProgress(work: Promise<void>): Thenable<void> {
  return window.withProgress({ location: { viewId: papersViewId } }, () => work);
}

/** Brings the Papers view to the front. */
export async function showPapersView(): Promise<void> {
  await commands.executeCommand(`${papersViewId}.focus`);
}
