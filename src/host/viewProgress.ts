import { window } from 'vscode';

/** Id of the view that shows the library. */
export const papersViewId = 'paperDigests.papers';

/** Runs the progress bar of the Papers view until some work is done. */
export function withViewProgress(work: Promise<void>): Thenable<void> {
  return window.withProgress({ location: { viewId: papersViewId } }, () => work);
}
