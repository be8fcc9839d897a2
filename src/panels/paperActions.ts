import { commands } from 'vscode';
import type { PaperAction } from '../shared/abstractMessages';
import type { AbstractServices } from './services';

/** What is done with a paper without turning to another. */
export type PaperDeed = Exclude<
  PaperAction,
  'previous' | 'next' | 'back' | 'forward' | 'togglePin' | 'readAndNext'
>;

/** Does with the paper of an id what a key or a button on its page stands for. */
export async function actOnPaper(
  { library, readingLog }: Pick<AbstractServices, 'library' | 'readingLog'>,
  deed: PaperDeed,
  paperId: string,
): Promise<void> {
  const paper = library.paper(paperId);
  switch (deed) {
    case 'toggleRead':
      if (paper) {
        await readingLog.set([paper], { read: !readingLog.statusOf(paper).read });
      }
      return;
    case 'toggleStar':
      if (paper) {
        await readingLog.set([paper], { starred: !readingLog.statusOf(paper).starred });
      }
      return;
    case 'toggleLater':
      if (paper) {
        await readingLog.set([paper], { later: !readingLog.statusOf(paper).later });
      }
      return;
    case 'search':
      await commands.executeCommand('paperDigests.search');
      return;
    case 'openSource':
    case 'copyTitle':
    case 'copyAbstract':
    case 'copyBibTeX':
    case 'copyCitation':
    case 'editNote':
    case 'editTags':
      await commands.executeCommand(`paperDigests.${deed}`, paperId);
  }
}
