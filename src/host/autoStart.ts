import type { Memento } from 'vscode';
import { DisposableOwner } from './disposables';
import type { LibraryService } from './library/libraryService';

const hadPapersKey = 'paperDigests.hadPapers';

/** Milliseconds to leave to VS Code's own start first. */
const startDelay = 500;

/**
 * Loads the library without being asked where it held papers the last time, so that the count of
 * unread ones is there. Other workspaces are not looked through until a view or a command needs it.
 */
export class AutoStart extends DisposableOwner {
  constructor(library: LibraryService, memory: Memento) {
    super();
    this.register(
      library.onDidChangeStatus(({ loading }) => {
        const hasPapers = library.papers().length > 0;
        if (!loading && hasPapers !== memory.get<boolean>(hadPapersKey, false)) {
          void memory.update(hadPapersKey, hasPapers);
        }
      }),
    );
    if (memory.get<boolean>(hadPapersKey, false)) {
      const timer = setTimeout(() => {
        void library.start();
      }, startDelay);
      this.register({
        dispose: () => {
          clearTimeout(timer);
        },
      });
    }
  }
}
