import { workspace } from 'vscode';
import type { ContextKeys } from './contextKeys';
import { DisposableOwner } from './disposables';
import type { DigestSources } from './library/digestSources';
import type { LibraryService } from './library/libraryService';
import type { ReadingLog } from './readingLog/readingLog';
import type { ReadingOrder } from './readingOrder';
import { affects, digestFolders } from './settings';
import { TopicProposal } from './topics/topicProposal';

/** Keeps the context keys true to the library, its sources and the open paper. */
export class LibraryContext extends DisposableOwner {
  constructor(
    keys: ContextKeys,
    sources: DigestSources,
    library: LibraryService,
    readingLog: ReadingLog,
    order: ReadingOrder,
  ) {
    super();
    const update = (): void => {
      keys.set('loaded', library.isStarted && !library.status.loading);
      keys.set('hasPapers', library.papers().length > 0);
      keys.set('hasFolders', digestFolders().length > 0);
      keys.set('showsSample', sources.showsSample);
      keys.set('hasHiddenTopics', (library.topics?.hidden.length ?? 0) > 0);
      const { changes } = library.topicService;
      keys.set('canUndoTopicChange', changes.canUndo);
      keys.set('canUndoTriage', readingLog.canUndo);
      keys.set('undoesTriage', (readingLog.lastDone ?? -1) > (changes.lastDone ?? -1));
      const paper = order.current === undefined ? undefined : library.paper(order.current);
      const status = paper && readingLog.statusOf(paper);
      keys.set('hasActivePaper', paper !== undefined);
      keys.set('activePaperIsRead', status?.read ?? false);
      keys.set('activePaperIsStarred', status?.starred ?? false);
    };
    this.register(library.onDidChange(update));
    this.register(library.onDidChangeStatus(update));
    this.register(sources.onDidChange(update));
    this.register(library.topicService.changes.onDidChange(update));
    this.register(readingLog.onDidChange(update));
    this.register(order.onDidChangeCurrent(update));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'folders')) {
          update();
        }
      }),
    );
    this.register(new TopicProposal(library.topicService, keys));
    update();
  }
}
